package stoa.systemtests.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/** Waiting for what happens in its own time: polls, and fails by name when the time is over. */
public final class Await {

    private Await() {
    }

    public static void until(String what, Duration patience, BooleanSupplier holds) {
        value(what, patience, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    public static <T> T value(String what, Duration patience, Supplier<Optional<T>> asked) {
        var end = Instant.now().plus(patience);
        while (true) {
            var found = asked.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + patience + ": " + what);
            }
            pause(Duration.ofMillis(50));
        }
    }

    /** Waits until there is no complaint left; fails with those that stay. */
    public static void calm(Duration patience, Supplier<List<String>> complaints) {
        var end = Instant.now().plus(patience);
        var left = complaints.get();
        while (!left.isEmpty() && Instant.now().isBefore(end)) {
            pause(Duration.ofMillis(250));
            left = complaints.get();
        }
        Assertions.assertEquals(List.of(), left, "after " + patience);
    }

    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
