package org.licet.engine.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What happens in the life of a person or a firm that makes them look for an authorization. The list is the product's:
 * people search all agencies by the same words, which are the reader's side's.
 */
public enum LifeEvent {
    STARTING_A_BUSINESS,
    TRADING_GOODS,
    CARRYING_GOODS_ABROAD,
    FARMING,
    BUILDING,
    PROPERTY,
    STUDYING,
    WORK,
    HAVING_A_FAMILY,
    CLOSING_A_BUSINESS;

    /** As packages and the API write it: {@code starting-a-business}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LifeEvent> of(String key) {
        return Arrays.stream(values()).filter(event -> event.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(LifeEvent::key).toList();
    }
}
