package org.licet.forms;

import java.util.List;

/** The answers of one page in words. */
public record SummarySection(String page, String title, List<SummaryRow> rows) {}
