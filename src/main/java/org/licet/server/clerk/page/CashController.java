package org.licet.server.clerk.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.payment.Payments;
import org.licet.engine.payment.Payments.FeeOrder;
import org.licet.engine.payment.Payments.UnknownOrder;
import org.licet.engine.payment.Payments.WrongPayment;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records money that came to the desk or by bank; for cashiers. */
@PageController
@RequestMapping("/work/payments")
final class CashController {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}([.,]\\d{1,2})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int LONGEST = 100;

    private final Payments payments;

    CashController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping
    ModelAndView show(Actor by, Page page) {
        Doors.cashiers(by);
        return page.show("clerk/payments", model(Map.of(), List.of()));
    }

    @PostMapping
    ModelAndView record(Actor by, Page page, @RequestParam Map<String, String> sent) {
        Doors.cashiers(by);
        List<Map<String, String>> errors = errors(page, sent);
        if (errors.isEmpty()) {
            try {
                return recorded(page, payments.record(by, payment(sent)));
            } catch (UnknownOrder unknown) {
                add(errors, page, "order", "unknown");
            } catch (WrongPayment wrong) {
                boolean amount = List.of("amount", "currency").contains(wrong.code());
                add(
                        errors,
                        page,
                        amount ? wrong.code() : wrong.code().equals("reused") ? "payment" : "order",
                        wrong.code());
            }
        }
        return page.show("clerk/payments", HttpStatus.UNPROCESSABLE_CONTENT, model(sent, errors));
    }

    private static ModelAndView recorded(Page page, FeeOrder order) {
        Map<String, @Nullable Object> model = model(Map.of(), List.of());
        model.put(
                "recorded",
                page.text("payments.recorded", order.number(), order.amount().toPlainString(), order.currency()));
        return page.show("clerk/payments", model);
    }

    private static Payments.Payment payment(Map<String, String> sent) {
        BigDecimal amount = new BigDecimal(value(sent, "amount").replace(',', '.')).setScale(2);
        return new Payments.Payment(value(sent, "order"), value(sent, "payment"), amount, value(sent, "currency"));
    }

    private static List<Map<String, String>> errors(Page page, Map<String, String> sent) {
        List<Map<String, String>> errors = new ArrayList<>();
        for (String name : List.of("order", "payment")) {
            String value = value(sent, name);
            if (value.isEmpty() || value.length() > LONGEST) {
                add(errors, page, name, name + ".missing");
            }
        }
        if (!AMOUNT.matcher(value(sent, "amount")).matches()) {
            add(errors, page, "amount", "amount.missing");
        }
        if (!CURRENCY.matcher(value(sent, "currency")).matches()) {
            add(errors, page, "currency", "currency.missing");
        }
        return errors;
    }

    private static void add(List<Map<String, String>> errors, Page page, String field, String code) {
        errors.add(Map.of("field", field, "href", "#" + field, "text", page.text("payments.wrong." + code)));
    }

    private static String value(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    private static Map<String, @Nullable Object> model(Map<String, String> typed, List<Map<String, String>> errors) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("typed", typed);
        model.put("errors", errors);
        Map<String, String> wrong = new LinkedHashMap<>();
        errors.forEach(error -> wrong.put(error.getOrDefault("field", ""), error.getOrDefault("text", "")));
        model.put("wrong", wrong);
        return model;
    }
}
