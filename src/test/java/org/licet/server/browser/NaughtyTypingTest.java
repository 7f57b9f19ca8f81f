package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.attack.AnyText;
import org.licet.server.attack.Inert;
import org.licet.server.attack.NaughtyStrings;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Naughty strings of every kind, put into the fields of a real browser and read there: on the form, the check page, the
 * file of the applicant and the case of the clerk they are as they were typed, and nothing comes of them.
 */
@BrowserTest
class NaughtyTypingTest {

    /** What there must be of each kind: how many at most, and what they hold. */
    private static final Map<String, Map.Entry<Integer, Pattern>> KINDS = new LinkedHashMap<>();

    static {
        kind("from right to left", 8, "[\\u0590-\\u08ff\\u202a-\\u202e\\u2066-\\u2069]");
        kind("of no width", 4, "[\\u200b-\\u200f\\u2060\\ufeff\\u180e\\u00ad]");
        kind("emoji", 6, "[\\x{1f300}-\\x{1ffff}]");
        kind("scripts", 14, "(?i)<script|onerror|javascript:|<svg|<img|onload");
        kind("markup of ours", 3, "</(textarea|dd|main)>|formaction");
        kind("templates and expressions", 6, "\\$\\{|\\{\\{|<#|#\\{|\\[#|%\\{");
        kind("quotes", 6, "^['\"`´‘’“”„«»<>]{1,6}$");
        kind("other letters than ASCII in either case", 4, "[İıŞşĞğÅÍÎÏ˝ÓÔ]");
        kind("long", 3, "(?s)^.{150,400}$");
        kind("entities", 3, "&(#\\d+|#x[0-9a-fA-F]+|[a-z]+);");
        kind("databases", 3, "(?i)drop table|or '?1'?");
        kind("files and shells", 4, "\\.\\./|\\$HOME|/dev/null|`");
        kind("numbers and words of languages", 8, "^([-$0-9.,/eE+]+|NaN|Infinity|null|nil|undefined|true|NULL)$");
        kind("marks on letters", 3, "[\\u0300-\\u036f]{2}");
        kind("spreadsheets and headers", 2, "^=cmd|%0d%0a");
    }

    /** What the list has little of. */
    private static final List<String> OURS = List.of(
            "DİYARBAKIR ıi İI ŞĞ",
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")} ${7*7} #{7*7} *{7*7} <%= 7*7 %>",
            "\u0130".repeat(399) + "i",
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; &#x27;");

    private static final List<String> TEXTS = chosen();

    @Autowired
    Http http;

    @Autowired
    Work work;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    private static void kind(String name, int most, String pattern) {
        KINDS.put(name, Map.entry(most, Pattern.compile(pattern)));
    }

    /** Without those of several lines, which a field of one line does not take. */
    private static List<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>(OURS);
        KINDS.forEach((kind, wanted) -> {
            List<String> found = NaughtyStrings.texts().stream()
                    .filter(text -> text.codePoints().noneMatch(each -> "\r\n\u0085\u2028\u2029".indexOf(each) >= 0))
                    .filter(text -> text.length() <= 400
                            && wanted.getValue().matcher(text).find())
                    .limit(wanted.getKey())
                    .toList();
            assertThat(found).as(kind).isNotEmpty();
            chosen.addAll(found);
        });
        return List.copyOf(chosen);
    }

    @BeforeEach
    void publish() {
        assertThat(publishing
                        .publish(
                                AnyText.source(),
                                accounts.find("analyst").orElseThrow().actor(),
                                false)
                        .findings())
                .isEmpty();
    }

    @Test
    void whatIsTypedStaysATextWhereverItIsShown(Visits visits) {
        assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(60);
        String lines = lines();
        Visit applicant = visits.visit().signIn("applicant");
        Alarms alarms = Alarms.of(applicant.page());
        String draft = draft();
        Page page = applicant.page();
        page.navigate(draft);
        page.locator("main a[href*='/pages/']").first().click();
        String form = page.url();
        String shape = shape(page);

        type(page, lines);
        page.locator("main button[name='action'][value='continue']:not(.govuk-visually-hidden)")
                .click();
        page.navigate(form);
        assertThat(values(page)).containsExactlyElementsOf(TEXTS);
        assertThat(page.inputValue("[name='/lines']")).isEqualTo(lines);
        assertThat(page.inputValue("[name='/line']")).isEqualTo(TEXTS.get(0));
        assertThat(shape(page)).as("the elements of the form").isEqualTo(shape);
        isInert(page);
        applicant.check("naughty-form");

        page.navigate(draft + "/check");
        shows(page, lines);
        applicant.check("naughty-check");
        page.check("#declared");
        page.click("button[value=send]");
        assertThat(page.url()).contains("/my/files/");
        shows(page, lines);
        applicant.check("naughty-file");
        String reference = page.url().replaceFirst("^.*/my/files/([^?]+).*$", "$1");
        alarms.areSilent();

        work.catchUp();
        isTheSameInTheApi(reference, lines);
        showsTheClerk(visits.visit(), reference, lines);
    }

    private void showsTheClerk(Visit clerk, String reference, String lines) {
        Alarms alarms = Alarms.of(clerk.page());
        clerk.signIn("clerk").open("/work?queue=unassigned&q=" + reference);
        clerk.page().locator("tbody th a").first().click();
        shows(clerk.page(), lines);
        clerk.check("naughty-case");
        clerk.page().locator("main form[action$='/claim'] button").click();
        shows(clerk.page(), lines);
        alarms.areSilent();
    }

    private void isTheSameInTheApi(String reference, String lines) {
        JsonNode data = http.get("applicant", "/api/v1/applications/" + reference)
                .json()
                .at("/data");
        assertThat(data.path("list").valueStream().map(JsonNode::stringValue)).containsExactlyElementsOf(TEXTS);
        assertThat(data.path("lines").stringValue()).isEqualTo(lines);
        assertThat(data.path("line").stringValue()).isEqualTo(TEXTS.get(0));
    }

    /** Those of several lines, and all others, in the field of many lines. */
    private static String lines() {
        return Stream.concat(
                        NaughtyStrings.texts().stream()
                                .filter(text -> text.contains("\n") && !text.contains("\r") && text.length() < 2_000),
                        TEXTS.stream())
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }

    /** As a keyboard or the clipboard would: into the field that has the focus, over what is there. */
    private static void type(Page page, String lines) {
        List<Locator> fields = page.locator("[name^='/list/']").all();
        assertThat(fields).hasSameSizeAs(TEXTS);
        for (int i = 0; i < fields.size(); i++) {
            insert(page, fields.get(i), TEXTS.get(i));
        }
        insert(page, page.locator("[name='/line']"), TEXTS.get(0));
        insert(page, page.locator("[name='/lines']"), lines);
    }

    private static void insert(Page page, Locator field, String text) {
        field.focus();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
        assertThat(field.inputValue()).isEqualTo(text);
    }

    private static List<String> values(Page page) {
        return page.locator("[name^='/list/']").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    /** What anybody reads on it: every text, and no element from one. */
    private static void shows(Page page, String lines) {
        String text = (String) page.evaluate("() => document.querySelector('main').textContent");
        assertThat(text).contains(lines);
        TEXTS.forEach(each -> assertThat(text).contains(each));
        isInert(page);
    }

    private static void isInert(Page page) {
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        """
                        () => [...document.querySelectorAll('body *')].filter(it =>
                            ['script', 'iframe', 'object', 'embed', 'base', 'style', 'math', 'video', 'audio', 'img',
                             'meta', 'link', 'marquee', 'body', 'html', 'frameset', 'title'].includes(it.localName)
                            || [...it.attributes].some(one => one.name.startsWith('on') || one.name === 'srcdoc'
                                || /^\\s*(javascript|data|vbscript):/i.test(one.value))).map(it => it.outerHTML)"""))
                .isEmpty();
        String sent = (String) page.evaluate("() => fetch(location.href).then(it => it.text())");
        assertThat(Inert.violations(Jsoup.parse(sent, page.url()))).isEmpty();
        assertThat(page.title()).doesNotContain("alert");
    }

    private static String shape(Page page) {
        return (String)
                page.evaluate(
                        "() => [...document.querySelectorAll('main *')].map(it => it.localName + '.' + it.className).join(' ')");
    }

    /** With as many harmless fields as there are texts. */
    private String draft() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("line", "x").put("lines", "x");
        ArrayNode list = data.putArray("list");
        TEXTS.forEach(text -> list.add("x"));
        Answer draft = http.post(
                "applicant",
                AnyText.PATH + "/drafts",
                "{\"applicant\":\"person:2002001234563\",\"data\":" + data + "}");
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        return "/drafts/" + draft.text("/id");
    }

    /** What would tell that a text was more than a text; what the console says, a visit watches itself. */
    private record Alarms(List<String> raised, Page page) {

        static Alarms of(Page page) {
            List<String> raised = new ArrayList<>();
            page.onDialog(dialog -> {
                raised.add("dialog " + dialog.message());
                dialog.dismiss();
            });
            page.onPopup(popup -> raised.add("popup " + popup.url()));
            page.onRequest(request -> {
                if (!request.url().startsWith("http://127.0.0.1:")) {
                    raised.add("request " + request.url());
                }
            });
            page.exposeFunction("licetViolated", what -> raised.add("policy " + what[0]));
            page.addInitScript("document.addEventListener('securitypolicyviolation',"
                    + " it => licetViolated(it.violatedDirective + ' ' + it.blockedURI))");
            return new Alarms(raised, page);
        }

        void areSilent() {
            page.waitForTimeout(300);
            assertThat(raised).isEmpty();
        }
    }
}
