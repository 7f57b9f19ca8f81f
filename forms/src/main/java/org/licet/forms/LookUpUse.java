package org.licet.forms;

import java.util.Map;

/**
 * Where a form says that something is looked up, for whoever knows the registers.
 *
 * @param file of the UI schema
 * @param element JSON pointer of the option in it
 * @param lines of the option's own parts, by their JSON pointer under {@code element}: {@code /register}, {@code /by}
 * @param fields the places in the form that are filled, by pointer, with the pointer in the file of what fills them
 */
public record LookUpUse(
        LookUp lookUp, String file, String element, Map<String, Integer> lines, Map<String, Filled> fields) {

    /** @param type of the field of the form
     * @param at JSON pointer in the file */
    public record Filled(String path, String type, String at, int line) {}

    public int line(String part) {
        return lines.getOrDefault(part, 0);
    }
}
