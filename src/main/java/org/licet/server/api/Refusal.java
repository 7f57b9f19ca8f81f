package org.licet.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.forms.FieldError;

/** A request that the API itself refuses; the texts are in the bundle {@code problems} under the problem's name. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final transient @Nullable Object[] arguments;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    private Refusal(int status, String name, List<FieldError> errors, @Nullable Object... arguments) {
        super(name);
        this.status = status;
        this.name = name;
        this.errors = List.copyOf(errors);
        this.arguments = arguments;
    }

    public static Refusal of(int status, String name, @Nullable Object... arguments) {
        return new Refusal(status, name, List.of(), arguments);
    }

    public static Refusal notFound() {
        return of(404, "not-found");
    }

    /** @param allowed what would have been right, in words or as a list */
    public static Refusal parameter(String parameter, String value, String allowed) {
        return of(400, "invalid-parameter", parameter, value, allowed).with("parameter", parameter);
    }

    /** A body whose shape is wrong; pointers point into the body. */
    public static Refusal body(List<FieldError> errors) {
        return new Refusal(422, "invalid-body", errors);
    }

    /** Answers that are missing or wrong; pointers point into the answers. */
    public static Refusal answers(List<FieldError> errors) {
        return new Refusal(422, "wrong-answers", errors, errors.size());
    }

    static Refusal errors(int status, String name, List<FieldError> errors) {
        return new Refusal(status, name, errors);
    }

    public Refusal with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    int status() {
        return status;
    }

    String name() {
        return name;
    }

    @Nullable
    Object[] arguments() {
        return arguments;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> more() {
        return more;
    }
}
