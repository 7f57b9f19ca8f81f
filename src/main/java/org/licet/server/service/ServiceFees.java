package org.licet.server.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.payment.FeeQuotes;
import org.licet.engine.payment.FeeQuotes.Basis;
import org.licet.forms.Form;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an authorization costs, as far as it can be told to somebody who has answered nothing yet. */
@Component
final class ServiceFees {

    private final FeeQuotes quotes;

    ServiceFees(FeeQuotes quotes) {
        this.quotes = quotes;
    }

    /** In a word or an amount. */
    String inShort(PublishedPackage published, Page page) {
        Fee fee = published.description().life().fee();
        return fee == null
                ? page.text("service.free")
                : fixed(published)
                        .map(amount ->
                                amount.signum() == 0 ? page.text("service.free") : page.money(amount, fee.currency()))
                        .orElseGet(() -> page.text("service.paid"));
    }

    List<String> of(PublishedPackage published, Page page) {
        Fee fee = published.description().life().fee();
        Optional<BigDecimal> fixed = fixed(published);
        if (fee == null || fixed.filter(amount -> amount.signum() == 0).isPresent()) {
            return List.of(page.text("fee.none"));
        }
        return List.of(
                fixed.map(amount -> page.text("fee.fixed", page.money(amount, fee.currency())))
                        .orElseGet(() -> basis(published, fee, page)),
                page.text("fee." + fee.when().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                page.text("fee.within", page.span(fee.payWithin())));
    }

    private Optional<BigDecimal> fixed(PublishedPackage published) {
        return published.description().life().fee() != null
                        && quotes.basis(published).isFixed()
                ? quotes.quote(published, JsonNodeFactory.instance.objectNode())
                : Optional.empty();
    }

    /** On which answers it depends, by the questions of the form. */
    private String basis(PublishedPackage published, Fee fee, Page page) {
        Basis basis = quotes.basis(published);
        if (!basis.onAnswersOnly() || basis.isFixed()) {
            return page.text("fee.examined", fee.currency());
        }
        Form form = published.forms().form(published.description().application().form());
        return page.text(
                "fee.depends",
                fee.currency(),
                basis.answers().stream()
                        .map(pointer -> form.label(pointer, page.language()))
                        .sorted(page.alphabet())
                        .collect(Collectors.joining("; ")));
    }
}
