package org.licet.engine.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.licet.engine.record.OutboxHandler;

/** Delivers orders of tests. */
public final class RecordingHandler implements OutboxHandler {

    public static final String KIND = "test";

    /** What happens while an order is delivered. */
    @FunctionalInterface
    public interface During {
        void run() throws Exception;
    }

    private record Delivery(String subject, String payload) {}

    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();
    private volatile During during = () -> {};

    public void reset() {
        deliveries.clear();
        givenUp.clear();
        during = () -> {};
    }

    public void during(During action) {
        during = action;
    }

    public List<String> deliveries(String subject) {
        return deliveries.stream()
                .filter(delivery -> delivery.subject().equals(subject))
                .map(Delivery::payload)
                .toList();
    }

    public List<String> givenUp() {
        return givenUp;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        try {
            during.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        deliveries.add(new Delivery(subject, payload));
    }

    @Override
    public void givenUp(String subject, String payload, RuntimeException cause) {
        givenUp.add(subject);
    }
}
