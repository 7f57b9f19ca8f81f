package org.licet.processes.lint;

import com.google.re2j.PatternSyntaxException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.licet.processes.expression.ExpressionLimits;
import org.licet.processes.expression.Functions;

/** Reads an expression of a BPMN model without evaluating it: its property paths, and what is wrong with it. */
final class Expressions {
    // knows method calls, unlike the parser at run time, so that they can be named
    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS, Builder.Feature.VARARGS);

    private static final Pattern OPERATOR_AS_NAME =
            Pattern.compile("\\.\\s*(?:not|empty|and|or|div|mod|eq|ne|lt|gt|le|ge|instanceof|true|false|null)\\b");

    /** @param paths as written, without indexes and function calls */
    record Reading(Set<String> paths, List<Problem> problems, boolean single) {}

    record Problem(String code, String message) {}

    private final Set<String> paths = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Expressions() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static Reading read(String text) {
        Expressions reader = new Expressions();
        boolean single = false;
        String tooMuch = ExpressionLimits.exceededBy(text);
        if (tooMuch != null) {
            reader.problem("expression-too-large", "The expression is too large: " + tooMuch + ".");
        } else {
            try {
                Node root = PARSER.build(text).getRoot();
                single = root instanceof AstEval;
                reader.visit(root);
            } catch (ELException e) {
                reader.problem(
                        "expression-syntax",
                        "`" + text.strip() + "` cannot be read: " + e.getMessage()
                                + (OPERATOR_AS_NAME.matcher(text).find()
                                        ? " (not, empty, and, or, div, mod, eq, ne, lt, gt, le, ge are operators: write"
                                                + " application['empty'])"
                                        : "")
                                + ".");
            }
        }
        return new Reading(reader.paths, reader.problems, single);
    }

    private void problem(String code, String message) {
        problems.add(new Problem(code, message));
    }

    private void visit(Node node) {
        if (node instanceof AstMethod method) {
            problem(
                    "method-call",
                    "Methods cannot be called (`" + method.getChild(0) + "(...)`); use the functions "
                            + String.join(", ", functionNames()) + ".");
        } else if (node instanceof AstFunction function) {
            check(function);
        } else {
            String path = path(node);
            if (path != null) {
                paths.add(path);
                visitIndexes(node);
                return;
            }
            if (node instanceof AstDot || node instanceof AstBracket) {
                problem(
                        "not-a-path",
                        "`" + node.getChild(0) + "` has no properties: a path begins with the name of a document.");
            }
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i));
        }
    }

    private void check(AstFunction function) {
        Method method = Functions.registered().get(function.getName());
        if (method == null) {
            problem(
                    "unknown-function",
                    "There is no function `" + function.getName() + "`."
                            + Nearest.to(function.getName(), functionNames()));
            return;
        }
        int declared = method.getParameterCount();
        int given = function.getParamCount();
        if (method.isVarArgs() ? given < declared - 1 : given != declared) {
            problem(
                    "wrong-arguments",
                    "The function `" + function.getName() + "` takes " + (method.isVarArgs() ? "at least " : "")
                            + (method.isVarArgs() ? declared - 1 : declared) + " argument(s), not " + given + ".");
        } else if (function.getName().equals("matches")
                && function.getChild(0).getChild(1) instanceof AstString pattern) {
            checkPattern(String.valueOf(pattern.eval(null, null)));
        }
    }

    private void checkPattern(String pattern) {
        try {
            com.google.re2j.Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            problem(
                    "bad-pattern",
                    "`" + pattern + "` is no pattern of RE2, which knows neither look-around nor back-references: "
                            + e.getMessage() + ".");
        }
    }

    private static List<String> functionNames() {
        return Functions.registered().keySet().stream().sorted().toList();
    }

    /** {@code application.vehicles[0].plate} is {@code application.vehicles.plate}; null when it is no path. */
    private static @Nullable String path(Node node) {
        if (node instanceof AstIdentifier identifier) {
            return identifier.getName();
        }
        if (node instanceof AstNested nested) {
            return path(nested.getChild(0));
        }
        if (node instanceof AstMethod || !(node instanceof AstDot) && !(node instanceof AstBracket)) {
            return null;
        }
        String base = path(node.getChild(0));
        if (base == null) {
            return null;
        }
        if (node instanceof AstDot dot) {
            return base + "." + dot.toString().substring(2);
        }
        return node.getChild(1) instanceof AstString name ? base + "." + name.eval(null, null) : base;
    }

    /** What stands in brackets is read too: {@code vehicles[application.index]}. */
    private void visitIndexes(Node node) {
        if (node instanceof AstBracket bracket && !(bracket.getChild(1) instanceof AstString)) {
            visit(bracket.getChild(1));
        }
        if (node instanceof AstBracket || node instanceof AstDot || node instanceof AstNested) {
            visitIndexes(node.getChild(0));
        }
    }
}
