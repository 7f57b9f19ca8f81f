package org.licet.server.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.licet.engine.application.Attachments.Attachment;

/**
 * An upload that stands in answers, as a page shows it.
 *
 * @param href where it is opened; empty when it cannot be from here
 */
public record HeldFile(String text, String href) {

    /** By id. @param address of a file by its id */
    public static Map<String, HeldFile> of(Collection<Attachment> files, Page page, UnaryOperator<String> address) {
        Map<String, HeldFile> held = new HashMap<>();
        files.forEach(file ->
                held.put(file.id(), new HeldFile(FileWords.name(file, page.language()), address.apply(file.id()))));
        return held;
    }
}
