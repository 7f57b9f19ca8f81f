package org.licet.forms;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The circumstances of an evaluation.
 *
 * @param language of the messages: en, ro or ru; anything else falls back to en
 * @param today the date in the authority's time zone, for rules that compare with today
 */
public record Asking(Locale language, LocalDate today) {}
