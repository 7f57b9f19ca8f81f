package org.licet.server.attack;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.readme.StreetStall;

/** The stall of the readme, asked for by any text: in one line, in many, and in a list. The public sees the first two. */
public final class AnyText {

    public static final String ID = "any-text";
    public static final String REGISTER = "any-texts";
    public static final String PATH = "/api/v1/authorizations/" + ID;

    private static final String PACKAGE =
            """
            format: 1
            id: any-text
            category: authorization
            agency: transport
            title: {en: Any text}
            summary: {en: Takes any text there is.}
            legalBasis:
              - {id: roads-law, title: {en: Law on roads}}
            applicants: [citizen]
            languages: [en]
            calendar: md
            application:
              form: application
              documents:
                - {id: plan, title: {en: Plan}, required: false, types: [application/pdf], maxSize: 1 MB}
            term: {length: 10 working days, silence: none}
            refusalReasons:
              - {id: unsafe-place, title: {en: A stall there would endanger traffic}, legalBasis: [roads-law]}
            roles:
              examiner: {en: Examiner}
            register:
              id: any-texts
              title: {en: Any texts}
              number: "TEXT-{year}-{sequence:4}"
              validity: 6 months
              entry:
                line: application.line
                lines: application.lines
              fields:
                line: {visibility: public, search: true, list: true}
                lines: {visibility: public}
            """;

    private static final String FORM =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "line": { "title": "A line", "type": "string", "maxLength": 400 },
                "lines": { "title": "Many lines", "type": "string", "maxLength": 20000 },
                "list": {
                  "title": "A list",
                  "type": "array",
                  "maxItems": 1000,
                  "items": { "title": "A text", "type": "string", "maxLength": 400 }
                }
              },
              "examples": [{ "line": "Apples", "lines": "Plums", "list": ["Pears"] }]
            }
            """;

    private static final String UI =
            """
            {
              "type": "VerticalLayout",
              "elements": [
                { "type": "Control", "scope": "#/properties/line", "options": { "widget": "text" } },
                { "type": "Control", "scope": "#/properties/lines" },
                { "type": "Control", "scope": "#/properties/list" }
              ]
            }
            """;

    private static final String ENTRY =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "line": { "title": "A line", "type": "string" },
                "lines": { "title": "Many lines", "type": "string" }
              }
            }
            """;

    private AnyText() {}

    public static PackageSource source() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StreetStall.source().files().forEach((path, bytes) -> {
            if (!path.startsWith("scenarios/")) {
                files.put(
                        path,
                        new String(bytes, StandardCharsets.UTF_8)
                                .replace(StreetStall.ID, ID)
                                .getBytes(StandardCharsets.UTF_8));
            }
        });
        put(files, "package.yaml", PACKAGE);
        put(files, "forms/application.schema.json", FORM);
        put(files, "forms/application.ui.json", UI);
        put(files, "register.schema.json", ENTRY);
        return new PackageSource(files);
    }

    private static void put(SortedMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
