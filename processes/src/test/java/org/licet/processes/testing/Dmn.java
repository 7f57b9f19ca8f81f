package org.licet.processes.testing;

import java.util.Map;

/** Decisions for tests. */
public final class Dmn {

    private Dmn() {}

    public static String definitions(String content) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"definitions\" name=\"d\""
                + " namespace=\"http://licet.example\">" + content + "</definitions>";
    }

    /** One input, one output, hit policy FIRST; each rule is its two cells. */
    public static Map<String, byte[]> table(String id, String input, String output, String[]... rules) {
        return table("FIRST", id, input, output, rules);
    }

    public static Map<String, byte[]> table(
            String hitPolicy, String id, String input, String output, String[]... rules) {
        StringBuilder cells = new StringBuilder();
        for (String[] rule : rules) {
            cells.append("<rule id=\"rule" + cells.length() + "\"><inputEntry><text>" + escaped(rule[0])
                    + "</text></inputEntry><outputEntry><text>" + escaped(rule[1]) + "</text></outputEntry></rule>\n");
        }
        return Bpmn.file(
                id + ".dmn",
                definitions(
                        """
                        <decision id="%s" name="%s"><decisionTable id="table" hitPolicy="%s">
                        <input id="input"><inputExpression id="inputExpression"><text>%s</text></inputExpression></input>
                        <output id="output" name="%s"/>
                        %s</decisionTable></decision>"""
                                .formatted(id, id, hitPolicy, escaped(input), output, cells)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
