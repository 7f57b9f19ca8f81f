package org.licet.server.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What no page may hold, whatever people typed into it. */
public final class Inert {

    private static final Set<String> NEVER =
            Set.of("style", "iframe", "object", "embed", "applet", "base", "frame", "frameset", "portal", "math");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcdoc", "ping");

    private Inert() {}

    /** In words; empty when there is nothing wrong. */
    public static List<String> violations(Document page) {
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            String name = element.normalName();
            if (NEVER.contains(name)) {
                found.add("<" + name + ">");
            }
            if (name.equals("script") && !isOurScript(element)) {
                found.add("script " + element.outerHtml());
            }
            if (name.equals("meta") && element.hasAttr("http-equiv")) {
                found.add(element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                if (isWrong(element, attribute)) {
                    found.add(name + " " + attribute);
                }
            }
        }
        return found;
    }

    private static boolean isOurScript(Element script) {
        return script.attr("src").startsWith("/assets/") && script.data().isBlank();
    }

    private static boolean isWrong(Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || name.equals("style")
                || name.equals("srcdoc")
                || ADDRESSES.contains(name) && !isOurs(value) && !isLinkOut(element, value);
    }

    private static boolean isOurs(String address) {
        return !address.startsWith("//") && !address.startsWith("\\") && !address.matches("^[a-z][a-z0-9+.-]*:.*")
                || address.startsWith("http://127.0.0.1:");
    }

    /** To a law, say: a link to be followed, never anything that is loaded. */
    private static boolean isLinkOut(Element element, String address) {
        return element.normalName().equals("a") && address.startsWith("https://");
    }

    /** The elements alone: what people typed may change the texts of a page but never this. */
    public static String shape(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.normalName() + element.className())
                .collect(Collectors.joining(" "));
    }
}
