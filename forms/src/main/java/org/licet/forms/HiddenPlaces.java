package org.licet.forms;

import java.util.Set;

/** Pointers that are hidden with everything under them. */
final class HiddenPlaces {
    private HiddenPlaces() {}

    static boolean covers(Set<String> hidden, String pointer) {
        if (hidden.isEmpty()) {
            return false;
        }
        String place = pointer;
        while (!place.isEmpty()) {
            if (hidden.contains(place)) {
                return true;
            }
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return false;
    }
}
