package org.licet.forms;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands on a page for these answers, in its order. */
sealed interface Placed {

    /** What is asked here; null when this only arranges others. */
    default @Nullable Question question() {
        return null;
    }

    default List<Placed> inside() {
        return List.of();
    }

    /** Whether something here is asked or answered, rather than only said. */
    default boolean asks() {
        return question() != null || inside().stream().anyMatch(Placed::asks);
    }

    default void each(Consumer<Placed> visitor) {
        visitor.accept(this);
        inside().forEach(placed -> placed.each(visitor));
    }

    /** One question. */
    record Field(Question question) implements Placed {}

    /** A group that the UI schema makes. */
    record Group(String label, List<Placed> inside) implements Placed {}

    /** Side by side where there is room. */
    record Row(List<Placed> inside) implements Placed {}

    /** A paragraph. */
    record Words(String text) implements Placed {}

    /** A group that the schema makes. */
    record Fieldset(Question question, List<Placed> inside) implements Placed {}

    /**
     * A list.
     *
     * @param full whether no element may be added
     */
    record Repeated(Question question, List<Element> elements, boolean full) implements Placed {
        @Override
        public List<Placed> inside() {
            return List.copyOf(elements);
        }
    }

    /** @param removable whether it may be taken out here and now */
    record Element(String pointer, int number, boolean removable, List<Placed> inside) implements Placed {}

    /** An answer to no question of the schema, which the schema allows nevertheless. */
    record Stranger(String pointer, String name) implements Placed {
        @Override
        public boolean asks() {
            return true;
        }
    }
}
