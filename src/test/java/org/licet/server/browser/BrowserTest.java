package org.licet.server.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.licet.server.testing.ServerTest;

/**
 * A test in Debian's Chromium, or the one that {@code LICET_CHROMIUM} names, against the server of all server tests.
 * Takes a {@link Visits}. Where there is no browser it is skipped with a loud line; on CI it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@ServerTest
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
