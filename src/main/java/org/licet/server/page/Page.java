package org.licet.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.calendar.Span;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** The page that answers one request, in the reader's language. */
public final class Page {

    private final PageFrame frame;
    private final HttpServletRequest request;
    private final Locale language;
    private final @Nullable Actor reader;

    Page(PageFrame frame, HttpServletRequest request, Locale language, @Nullable Actor reader) {
        this.frame = frame;
        this.request = request;
        this.language = language;
        this.reader = reader;
    }

    public Locale language() {
        return language;
    }

    /** Null for the public. */
    public @Nullable Actor reader() {
        return reader;
    }

    /** A text of the bundles of the pages. */
    public String text(String key, @Nullable Object... arguments) {
        return Texting.get(language, key, arguments);
    }

    public boolean hasText(String key) {
        return Texting.has(language, key);
    }

    /** A text with its number in the right form of the word: {@code key.one}, {@code key.few} or {@code key.many}. */
    public String count(String key, long number) {
        return text(key + "." + Plural.of(language, number), number);
    }

    /** {@code 10 working days}, {@code until 31 December}. */
    public String span(Span span) {
        String key = "span." + span.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (span.unit() != Span.Unit.UNTIL) {
            return count(key, span.amount());
        }
        MonthDay last = MonthDay.of(span.amount() / 100, span.amount() % 100);
        return text(key, DateTimeFormatter.ofPattern("d MMMM", language).format(last));
    }

    /** The time zone of the installation, in which moments are shown unless an authority has its own. */
    public ZoneId zone() {
        return frame.zone();
    }

    /** {@code 27 November 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
    }

    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone()));
    }

    /** {@code 27 November 2026, 14:05}. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language).format(moment.atZone(zone()));
    }

    /** {@code 14:05}. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", language).format(moment.atZone(zone()));
    }

    /** {@code 1,250.00 EUR}, on one line. */
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount) + "\u00a0" + currency;
    }

    /** How the words of this language are put in order: {@code Ș} follows {@code S}, not {@code z}. */
    public Comparator<String> alphabet() {
        return Alphabet.of(language);
    }

    /**
     * @param template name below {@code templates/}, without its ending
     * @param model texts, numbers, booleans, lists and maps: templates see nothing else
     */
    public ModelAndView show(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, Object> all = new HashMap<>(frame.around(request, language, reader));
        model.forEach((name, value) -> {
            if (value != null) {
                all.put(name, value);
            }
        });
        return new ModelAndView(template, all);
    }

    public ModelAndView show(String template, HttpStatusCode status, Map<String, ? extends @Nullable Object> model) {
        ModelAndView page = show(template, model);
        page.setStatus(status);
        return page;
    }

    /** For pages of people who are not signed in but have a form: begins a session. */
    public Map<String, String> csrf() {
        return PageFrame.csrf(request);
    }
}
