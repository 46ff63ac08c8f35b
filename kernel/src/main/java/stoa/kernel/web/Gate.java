package stoa.kernel.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Lets so many through at a time and the others wait in the order of their coming. Stands before a call whose
 * time-out shall measure the called, not the crowd of callers: when hundreds come in one moment, each call still has
 * the server's strength, and none is given up only because all were begun together.
 */
public final class Gate {

    private final Semaphore places;
    private final Duration patience;

    /**
     * @param places   1 or more
     * @param patience how long one waits at most
     */
    public Gate(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** @throws Problem BUSY if no place came free in time */
    public <T> T pass(Supplier<T> call) {
        enter();
        try {
            return call.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(CommonProblem.BUSY).retryAfter(Duration.ofSeconds(1));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem(CommonProblem.BUSY, interrupted).retryAfter(Duration.ofSeconds(1));
        }
    }
}
