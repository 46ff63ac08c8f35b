package stoa.systemtests.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many things in the same moment: every thread stands at the line before the first one starts. */
public final class AtOnce {

    private AtOnce() {
    }

    /** @return the results in the order of the tasks; the first failure fails the whole */
    public static <T> List<T> all(List<Callable<T>> tasks) {
        return run(tasks, tasks.size());
    }

    /** As {@link #all}, but no more than {@code width} at a time: to prepare much without a rush. */
    public static <T> List<T> some(int width, List<Callable<T>> tasks) {
        return run(tasks, width);
    }

    private static <T> List<T> run(List<Callable<T>> tasks, int width) {
        var threads = Executors.newFixedThreadPool(width);
        try {
            var line = new CountDownLatch(Math.min(width, tasks.size()));
            var running = new ArrayList<Future<T>>();
            for (var task : tasks) {
                running.add(threads.submit(() -> {
                    line.countDown();
                    line.await();
                    return task.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("One of those at once failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
