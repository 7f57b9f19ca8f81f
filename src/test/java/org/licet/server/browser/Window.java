package org.licet.server.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How somebody looks at the pages. */
public record Window(boolean scripts, int width, String language, boolean dark) {

    static final int HEIGHT = 900;

    Window() {
        this(true, 1280, "en", false);
    }

    public Window withoutScripts() {
        return new Window(false, width, language, dark);
    }

    /** 320 CSS pixels: a small phone, or a desktop at 400 %. */
    public Window narrow() {
        return new Window(scripts, 320, language, dark);
    }

    /** A small desk. */
    public Window small() {
        return new Window(scripts, 1024, language, dark);
    }

    public Window in(String other) {
        return new Window(scripts, width, other, dark);
    }

    public Window atNight() {
        return new Window(scripts, width, language, true);
    }

    boolean isNarrow() {
        return width < 600;
    }

    /** For names of screenshots. */
    String name() {
        return language
                + (isNarrow() ? "-narrow" : width < 1280 ? "-small" : "")
                + (dark ? "-dark" : "")
                + (scripts ? "" : "-no-js");
    }

    NewContextOptions options(String address) {
        return new NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, HEIGHT)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }
}
