package org.licet.server.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How somebody looks at the pages. */
public record Window(boolean scripts, int width, String language, boolean dark) {

    private static final int HEIGHT = 900;

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

    public Window in(String other) {
        return new Window(scripts, width, other, dark);
    }

    public Window atNight() {
        return new Window(scripts, width, language, true);
    }

    /** For names of screenshots. */
    String name() {
        return language + (width < 600 ? "-narrow" : "") + (dark ? "-dark" : "") + (scripts ? "" : "-no-js");
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
