package stoa.benchmarks;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at once. */
final class Crowd {

    /** What one of them does. */
    @FunctionalInterface
    interface Part {
        /** @param number from 0 on */
        void play(int number) throws Exception;
    }

    private Crowd() { }

    /** Returns when all are done; fails with the first that fails. */
    static void of(int size, Part part) {
        var threads = Executors.newFixedThreadPool(size);
        try {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < size; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    part.play(number);
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
