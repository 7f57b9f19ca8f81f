package org.licet.server.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How often one caller may call this. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Throttled {

    Kind value();

    /** Which limit of {@link Limits} holds, and for whom. */
    enum Kind {
        /** Per account. */
        FILING,
        /** Per address. */
        EVALUATION,
        /** Per address. */
        VERIFICATION
    }
}
