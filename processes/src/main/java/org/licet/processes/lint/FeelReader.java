package org.licet.processes.lint;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.util.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** Reads a FEEL expression with the engine's own parser: its property paths, and what may not be in it. */
final class FeelReader {
    private static final int LENGTH = 10_000;
    private static final int DEPTH = 40;
    /** Documents have lists of up to 2,000 items; three loops inside one another would turn eight thousand million times. */
    private static final int LOOPS = 2;

    private static final Set<String> LOOP = Set.of("For", "SomeItem", "EveryItem", "Filter");
    private static final FeelEngine ENGINE = new FeelEngine.Builder().build();
    private static final Set<String> FUNCTIONS = new TreeSet<>();
    /** They run java.util.regex, which some patterns hang. */
    private static final Set<String> REGEX = Set.of("matches", "replace", "split", "extract");

    static {
        var names = new BuiltinFunctions(ENGINE.clock(), ENGINE.valueMapper())
                .functionNames()
                .iterator();
        while (names.hasNext()) {
            FUNCTIONS.add(names.next());
        }
    }

    record Reading(Set<String> paths, List<Expressions.Problem> problems) {}

    private final Set<String> paths = new LinkedHashSet<>();
    private final List<Expressions.Problem> problems = new ArrayList<>();

    private FeelReader() {}

    static Reading expression(String text) {
        return read(text, false);
    }

    /** A cell of a rule: tests of the input. */
    static Reading tests(String text) {
        return read(text, true);
    }

    private static Reading read(String text, boolean tests) {
        FeelReader reader = new FeelReader();
        if (text.length() > LENGTH || depth(text) > DEPTH) {
            reader.problem(
                    "expression-too-large",
                    "The expression is too large: at most " + LENGTH + " characters and " + DEPTH
                            + " nested brackets.");
        } else {
            Either<FeelEngine.Failure, ParsedExpression> parsed =
                    tests ? ENGINE.parseUnaryTests(text) : ENGINE.parseExpression(text);
            if (parsed.isLeft()) {
                reader.problem(
                        "feel-syntax",
                        "`" + text + "` is not FEEL: " + parsed.left().get().message());
            } else {
                reader.visit(parsed.toOption().get().expression(), Map.of(), null);
                reader.loops(parsed.toOption().get().expression(), 0);
            }
        }
        return new Reading(reader.paths, reader.problems);
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }

    private void problem(String code, String message) {
        problems.add(new Expressions.Problem(code, message));
    }

    /**
     * @param locals names given by the expression itself, to the path they stand for or empty text
     * @param filtered the path of the list in whose filter we are: its members may be written alone
     */
    private void visit(@Nullable Object node, Map<String, String> locals, @Nullable String filtered) {
        if (node instanceof Ref || node instanceof PathExpression) {
            String path = path((Product) node, locals, filtered);
            if (path == null) {
                visitParts((Product) node, locals, filtered);
            } else if (!path.isEmpty()) {
                paths.add(path);
            }
        } else if (node instanceof Filter filter) {
            visit(filter.list(), locals, filtered);
            String list = path((Product) filter.list(), locals, filtered);
            visit(filter.filter(), locals, list == null ? "" : list);
        } else if (node instanceof Product product) {
            check(product);
            visitParts(product, withLocals(product, locals, filtered), filtered);
        }
    }

    private void visitParts(Product product, Map<String, String> locals, @Nullable String filtered) {
        for (int i = 0; i < product.productArity(); i++) {
            visit(product.productElement(i), locals, filtered);
        }
    }

    private void check(Product node) {
        if (node instanceof FunctionInvocation call) {
            if (REGEX.contains(call.function())) {
                problem(
                        "feel-regex",
                        "`" + call.function()
                                + "` is refused in decisions: check the text by the `pattern` of the form.");
            } else if (!FUNCTIONS.contains(call.function())) {
                problem(
                        "unknown-function",
                        "FEEL has no function `" + call.function() + "`." + Nearest.to(call.function(), FUNCTIONS));
            }
        } else if (node instanceof FunctionDefinition
                || node instanceof JavaFunctionInvocation
                || node instanceof QualifiedFunctionInvocation) {
            problem("feel-function", "Functions of one's own are refused in decisions.");
        } else if (node instanceof IterationContext) {
            problem("feel-range", "A loop over a range of numbers is refused: loop over a list of the document.");
        } else if (node instanceof Exponentiation power
                && !(power.y() instanceof ConstNumber y && y.value().abs().$less$eq(hundred()))) {
            problem("feel-power", "A power must be a written number up to 100.");
        }
    }

    /** Nothing stops FEEL once it runs, so loops that multiply are refused here. */
    private void loops(@Nullable Object node, int around) {
        if (!(node instanceof Product product)) {
            return;
        }
        boolean loop = LOOP.contains(product.productPrefix());
        if (loop && !(product instanceof Filter) && elements(product.productElement(0)) > 1) {
            problem(
                    "feel-loop",
                    "A loop over several lists at once is refused: it would hold every combination of their items in"
                            + " memory. Write one loop inside the other.");
        } else if (loop && around == LOOPS) {
            problem(
                    "feel-loop",
                    "At most " + LOOPS + " loops or filters may stand inside one another: more would never end.");
        } else {
            for (int i = 0; i < product.productArity(); i++) {
                loops(product.productElement(i), loop && !isLooped(product, i) ? around + 1 : around);
            }
        }
    }

    /** Whether this part of a loop is the list that it goes through, which is worked out once. */
    private static boolean isLooped(Product loop, int part) {
        return part == 0 && (loop instanceof Filter || loop.productArity() > 1);
    }

    private static int elements(Object list) {
        int elements = 0;
        while (list instanceof Product cell && cell.productArity() == 2) {
            elements++;
            list = cell.productElement(1);
        }
        return elements;
    }

    private static camundajar.impl.scala.math.BigDecimal hundred() {
        return camundajar.impl.scala.math.BigDecimal.decimal(100L);
    }

    /** The path that a node stands for; empty when it is a local value, null when it is no path. */
    private static @Nullable String path(Product node, Map<String, String> locals, @Nullable String filtered) {
        if (node instanceof Ref ref) {
            List<String> names = names(ref);
            String first = names.get(0);
            String rest = String.join(".", names.subList(1, names.size()));
            if (locals.containsKey(first)) {
                return join(locals.get(first), rest);
            }
            if (filtered != null && first.equals("item")) {
                return join(filtered, rest);
            }
            return filtered != null && names.size() == 1 ? join(filtered, first) : String.join(".", names);
        }
        if (node instanceof PathExpression path) {
            String base = path((Product) path.path(), locals, filtered);
            return base == null ? null : join(base, path.key());
        }
        return node instanceof Filter filter ? path((Product) filter.list(), locals, filtered) : null;
    }

    private static String join(@Nullable String base, String rest) {
        return base == null || base.isEmpty() ? "" : rest.isEmpty() ? base : base + "." + rest;
    }

    private static List<String> names(Ref ref) {
        List<String> names = new ArrayList<>();
        var all = ref.names().iterator();
        while (all.hasNext()) {
            names.add(all.next());
        }
        return names;
    }

    /** {@code for v in application.vehicles} and the entries of a context name values. */
    private static Map<String, String> withLocals(Product node, Map<String, String> locals, @Nullable String filtered) {
        String kind = node.productPrefix();
        if (!Set.of("For", "SomeItem", "EveryItem", "ConstContext").contains(kind)) {
            return locals;
        }
        Map<String, String> extended = new HashMap<>(locals);
        Object pairs = node.productElement(0);
        while (pairs instanceof Product cell && cell.productArity() == 2) {
            if (cell.productElement(0) instanceof Product pair && pair.productElement(0) instanceof String name) {
                String path = pair.productElement(1) instanceof Product value ? path(value, extended, filtered) : null;
                extended.put(name, path == null ? "" : path);
            }
            pairs = cell.productElement(1);
        }
        return extended;
    }
}
