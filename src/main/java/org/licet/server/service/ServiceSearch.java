package org.licet.server.service;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LifeEvent;
import org.licet.server.api.Agencies;

/**
 * What somebody looks for in the catalogue. Words match anywhere in title, summary and agency, in any language of the
 * package, whether typed with diacritics or without.
 *
 * @param q words, all of which must be there
 * @param event key of a life event; empty for any
 * @param agency id; empty for any
 */
record ServiceSearch(String q, String event, String agency) {

    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    ServiceSearch {
        q = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    }

    boolean isEmpty() {
        return q.isBlank() && event.isEmpty() && agency.isEmpty();
    }

    boolean finds(Description it, Agencies agencies) {
        boolean happens = event.isEmpty()
                || LifeEvent.of(event).filter(it.lifeEvents()::contains).isPresent();
        return happens && (agency.isEmpty() || it.agency().equals(agency)) && says(it, agencies);
    }

    private boolean says(Description it, Agencies agencies) {
        String all = plain(text(it, agencies));
        return words().stream().allMatch(all::contains);
    }

    private List<String> words() {
        return Arrays.stream(plain(q).strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(Description it, Agencies agencies) {
        StringBuilder text = new StringBuilder();
        it.title().byLanguage().values().forEach(each -> text.append(each).append('\n'));
        it.summary().byLanguage().values().forEach(each -> text.append(each).append('\n'));
        it.title().byLanguage().keySet().forEach(language -> text.append(
                        agencies.name(it.agency(), Locale.forLanguageTag(language)))
                .append('\n'));
        return text.toString();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
