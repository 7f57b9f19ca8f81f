package org.licet.server.browser;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that this run has looked at, and by which tests. */
final class Sights {

    private static final List<Sight> ALL = new CopyOnWriteArrayList<>();
    private static final Set<String> RAN = ConcurrentHashMap.newKeySet();

    private Sights() {}

    static void add(Sight sight) {
        ALL.add(sight);
    }

    static List<Sight> all() {
        return ALL;
    }

    static void ran(Class<?> test) {
        RAN.add(test.getName());
    }

    static Set<String> ran() {
        return RAN;
    }
}
