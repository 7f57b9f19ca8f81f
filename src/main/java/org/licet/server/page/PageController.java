package org.licet.server.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A controller that answers people with pages. Its methods may take a {@link Page}, and an {@code Actor}: who is not
 * signed in is then sent to the login page and comes back afterwards. What it refuses becomes a page that says why.
 */
@Documented
@Controller
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageController {}
