package org.licet.engine.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs something many times at once. */
public final class Parallel {

    private Parallel() {}

    /** What each call returned or threw, in no order. */
    public record Outcome<T>(List<T> results, List<Throwable> failures) {}

    public static <T> Outcome<T> run(int threads, int calls, Callable<T> call) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            futures.add(pool.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        start.countDown();
        Outcome<T> outcome = new Outcome<>(new ArrayList<>(), new ArrayList<>());
        for (Future<T> future : futures) {
            try {
                outcome.results().add(future.get());
            } catch (ExecutionException e) {
                outcome.failures().add(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        pool.shutdown();
        return outcome;
    }
}
