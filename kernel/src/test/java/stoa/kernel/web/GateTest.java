package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

class GateTest {

    @Test
    void neverMoreThanThePlacesAreInside() throws InterruptedException, ExecutionException {
        var gate = new Gate(3, Duration.ofSeconds(30));
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(20);
        try {
            var done = threads.invokeAll(IntStream.range(0, 200).<Callable<Integer>>mapToObj(i -> () -> gate.pass(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                return i;
            })).toList());
            for (int i = 0; i < done.size(); i++) {
                assertEquals(i, done.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(most.get() <= 3, "inside at once: " + most);
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() {
        var gate = new Gate(1, Duration.ofMillis(10));
        var refused = gate.pass(() -> assertThrows(Problem.class, () -> inAnotherThread(gate)));
        assertEquals(CommonProblem.BUSY, refused.type());
    }

    @Test
    void aFailureGivesItsPlaceBack() {
        var gate = new Gate(1, Duration.ofMillis(10));
        assertThrows(IllegalStateException.class, () -> gate.pass(() -> {
            throw new IllegalStateException("inside");
        }));
        assertEquals("in", gate.pass(() -> "in"));
    }

    private static void inAnotherThread(Gate gate) throws Throwable {
        var threads = Executors.newSingleThreadExecutor();
        try {
            threads.submit(() -> gate.pass(() -> "in")).get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        } finally {
            threads.shutdownNow();
        }
    }
}
