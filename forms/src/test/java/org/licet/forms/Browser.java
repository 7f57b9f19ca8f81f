package org.licet.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Fills in and sends a page as a browser does (HTML standard, "constructing the entry list"), without JavaScript. */
final class Browser {
    private final Document document;
    private final Map<String, String> pressed = new LinkedHashMap<>();

    Browser(String html) {
        document = Jsoup.parse("<!doctype html><form method=post>" + html + "</form>");
    }

    static Browser open(Form form, String page, tools.jackson.databind.node.ObjectNode answers, Asking asking) {
        return new Browser(form.pages().html(page, Showing.of(answers, asking)));
    }

    Document document() {
        return document;
    }

    Browser type(String name, String text) {
        Element input = named(name);
        if (input.is("textarea")) {
            input.text("\n" + text);
        } else {
            input.attr("value", text);
        }
        return this;
    }

    Browser choose(String name, String value) {
        for (Element input : document.getElementsByAttributeValue("name", name)) {
            if (input.is("select")) {
                input.select("option").forEach(option -> option.removeAttr("selected"));
                input.select("option").stream()
                        .filter(option -> option.attr("value").equals(value))
                        .forEach(option -> option.attr("selected", ""));
            } else if (input.attr("value").equals(value)) {
                input.attr("checked", "");
            } else if (input.attr("type").equals("radio")) {
                input.removeAttr("checked");
            }
        }
        return this;
    }

    Browser press(String action) {
        if (document.select("button[name=action]").stream()
                .noneMatch(button -> button.attr("value").equals(action))) {
            throw new AssertionError("no button " + action);
        }
        pressed.put("action", action);
        return this;
    }

    boolean has(String name) {
        return !document.getElementsByAttributeValue("name", name).isEmpty();
    }

    Element named(String name) {
        Element element = document.getElementsByAttributeValue("name", name).first();
        if (element == null) {
            throw new AssertionError("no field " + name);
        }
        return element;
    }

    Map<String, List<String>> sent() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (Element input : document.select("input[name], textarea[name], select[name]")) {
            String name = input.attr("name");
            if (input.is("select")) {
                Element chosen = input.select("option[selected]").last();
                add(sent, name, (chosen == null ? input.select("option").first() : chosen).attr("value"));
            } else if (input.is("textarea")) {
                add(sent, name, crlf(textOf(input)));
            } else if (input.attr("type").equals("radio") || input.attr("type").equals("checkbox")) {
                if (input.hasAttr("checked")) {
                    add(sent, name, input.attr("value"));
                }
            } else if (!input.attr("type").equals("file")) {
                boolean isHidden = input.attr("type").equals("hidden");
                String value = input.attr("value");
                add(sent, name, isHidden ? value : value.replaceAll("[\\r\\n]", ""));
            }
        }
        pressed.forEach((name, value) -> add(sent, name, value));
        return sent;
    }

    /** A parser of HTML ignores a line break directly after the tag; jsoup does not. */
    private static String textOf(Element textarea) {
        String text = textarea.wholeText();
        return text.startsWith("\n") ? text.substring(1) : text;
    }

    private static String crlf(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    private static void add(Map<String, List<String>> sent, String name, String value) {
        sent.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }
}
