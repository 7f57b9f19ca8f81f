package org.licet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * All pages for some answers.
 *
 * @param data the answers as the pages show them: without what is hidden, with computed values
 */
record PlacedPages(List<PlacedPage> all, ObjectNode data) {

    List<PlacedPage> asked() {
        return all.stream().filter(PlacedPage::asks).toList();
    }

    PlacedPage page(String id) {
        return all.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no page \"" + id + "\""));
    }

    Map<String, List<FieldError>> byPage(List<FieldError> errors) {
        Function<String, String> pageOf = pageOf();
        return errors.stream()
                .collect(Collectors.groupingBy(error -> pageOf.apply(error.pointer()), Collectors.toList()));
    }

    String pageOf(String pointer) {
        return pageOf().apply(pointer);
    }

    private Function<String, String> pageOf() {
        Map<String, String> pages = new HashMap<>();
        List<String> pointers = new ArrayList<>();
        for (PlacedPage page : asked()) {
            Set<String> here = page.questions().keySet();
            here.forEach(pointer -> pages.putIfAbsent(pointer, page.id()));
            pointers.addAll(here);
        }
        String first = asked().isEmpty() ? "" : asked().get(0).id();
        return pointer -> {
            String place = pointer;
            while (!place.isEmpty()) {
                String page = pages.get(place);
                if (page != null) {
                    return page;
                }
                place = place.substring(0, place.lastIndexOf('/'));
            }
            return pointers.stream()
                    .filter(inside -> inside.startsWith(pointer + "/"))
                    .findFirst()
                    .map(pages::get)
                    .orElse(first);
        };
    }
}
