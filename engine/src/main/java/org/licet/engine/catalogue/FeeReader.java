package org.licet.engine.catalogue;

import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.LegalLife.FeeWhen;

/** Reads {@code fee:} of {@code package.yaml}. */
final class FeeReader {
    private static final Span OTHERWISE = new Span(72, Span.Unit.HOURS);

    private FeeReader() {}

    static @Nullable Fee read(YamlPart root) {
        return root.part("fee")
                .map(part -> part.allows(Set.of("decision", "currency", "when", "payWithin"), Set.of())
                        .needs("decision", "currency", "when", "payWithin"))
                .map(FeeReader::fee)
                .orElse(null);
    }

    private static Fee fee(YamlPart part) {
        return new Fee(
                part.text("decision", RegisterPartReader.OUTPUT, "`decision.output` as in `fee.amount`")
                        .orElse(""),
                part.parsed("currency", FeeReader::currency).orElse(""),
                part.oneOf("when", FeeWhen.values()).orElse(FeeWhen.BEFORE_ISSUE),
                part.parsed("payWithin", Spans::toPay).orElse(OTHERWISE));
    }

    private static String currency(String code) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(currency -> currency.getCurrencyCode().equals(code))) {
            throw new IllegalArgumentException("`" + code + "` is no currency; write three letters as in `MDL`, `EUR`");
        }
        return code;
    }
}
