package org.licet.server.clerk.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.server.page.Page;

/** What a page says after something was done, as the address of the next page names it. Only texts of ours. */
final class Said {

    private static final Pattern NAMES = Pattern.compile("[a-z-]{1,40}");

    private Said() {}

    static String text(Page page, @Nullable String name) {
        if (name == null || !NAMES.matcher(name).matches()) {
            return "";
        }
        String key = "work.said." + name;
        return page.hasText(key) ? page.text(key) : "";
    }
}
