package org.licet.server.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;

/** Opens windows of people who know nothing of each other: each has cookies of its own. */
public final class Visits implements AutoCloseable {

    private final Browser browser;
    private final int port;
    private final List<Visit> open = new ArrayList<>();

    Visits(Browser browser, int port) {
        this.browser = browser;
        this.port = port;
    }

    /** An English visitor at a desk, with scripts. */
    public Visit visit() {
        return visit(new Window());
    }

    /** Where the browser is meant to complain: of what it refused to run. */
    public Visit hostile() {
        Visit visit = visit();
        visit.mayComplain();
        return visit;
    }

    public Visit visit(Window window) {
        Visit visit = new Visit(browser.newContext(window.options("http://127.0.0.1:" + port)), window);
        open.add(visit);
        return visit;
    }

    @Override
    public void close() {
        open.forEach(Visit::close);
    }
}
