package org.licet.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Types the answers of a JSON document into the pages of a form, as a person would. */
final class Typing {

    private static final int MOST_ROUNDS = 60;

    private final Page page;
    private final JsonNode answers;

    Typing(Page page, JsonNode answers) {
        this.page = page;
        this.answers = answers;
    }

    /** Everything that this page asks; lists grow as long as there is more to say. */
    void answer() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!typedOne() && !grewOne()) {
                return;
            }
        }
        throw new AssertionError("no end of questions at " + page.url());
    }

    /** One at a time, since an answer may bring other questions. */
    private boolean typedOne() {
        for (Locator field : page.locator("main form [name^='/']").all()) {
            if (type(field)) {
                settled();
                return true;
            }
        }
        return false;
    }

    private boolean grewOne() {
        for (Locator add :
                page.locator("main form button[name='action'][value^='add ']").all()) {
            String list = attribute(add, "value").substring("add ".length());
            Locator count = page.locator("main form input[name='" + list + ":count']");
            if (answers.at(list).size() > Integer.parseInt(attribute(count, "value"))) {
                add.click();
                settled();
                return true;
            }
        }
        return false;
    }

    private boolean type(Locator field) {
        String name = attribute(field, "name");
        String pointer = name.replaceFirst(":.*$", "");
        JsonNode value = answers.at(pointer);
        String kind = attribute(field, "type");
        if (value.isMissingNode() || value.isNull() || kind.equals("hidden") || kind.equals("file")) {
            return false;
        }
        if (kind.equals("radio") || kind.equals("checkbox")) {
            return choose(field, value);
        }
        if (field.evaluate("it => it.localName").equals("select")) {
            return pick(field, value.asString());
        }
        String text = name.equals(pointer) ? text(value) : part(value.asString(), name.substring(pointer.length() + 1));
        if (field.inputValue().equals(text)) {
            return false;
        }
        field.fill(text);
        field.blur();
        return true;
    }

    private static boolean choose(Locator box, JsonNode value) {
        String own = attribute(box, "value");
        boolean chosen = value.isArray()
                ? value.valueStream().anyMatch(each -> text(each).equals(own))
                : text(value).equals(own);
        if (!chosen || box.isChecked()) {
            return false;
        }
        box.check();
        return true;
    }

    /** A long list is searched by typing where there are scripts. */
    private boolean pick(Locator list, String value) {
        if (list.inputValue().equals(value)) {
            return false;
        }
        if (list.isVisible()) {
            list.selectOption(value);
            return true;
        }
        String words =
                list.locator("option[value='" + value + "']").textContent().strip();
        Locator search = page.locator("#" + attribute(list, "id").replaceFirst("-select$", ""));
        search.fill(words);
        page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        return true;
    }

    /** Where scripts bring fresh fields, until they are there. */
    private void settled() {
        page.locator("[data-licet-fields][aria-busy]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static String part(String date, String part) {
        List<String> parts = List.of(date.split("-"));
        return switch (part) {
            case "day" -> String.valueOf(Integer.parseInt(parts.get(2)));
            case "month" -> String.valueOf(Integer.parseInt(parts.get(1)));
            default -> parts.get(0);
        };
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString();
    }

    private static String attribute(Locator element, String name) {
        String value = element.getAttribute(name);
        return value == null ? "" : value;
    }
}
