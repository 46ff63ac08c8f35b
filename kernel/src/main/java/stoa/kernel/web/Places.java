package stoa.kernel.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many may be at work at once, a few more wait a moment, and whoever comes beyond that is sent away at once: a server
 * that is asked for more than it can do goes on doing what it can. Who comes may overtake who waits: handing each place to
 * a thread that has to be woken first left processors idle, and two thirds of what could be done were refused.
 */
final class Places {

    private final Semaphore free;
    private final int most;
    private final int waiting;
    private final Duration patience;

    /**
     * @param most     at work at once; 1 or more
     * @param waiting  for a place at once; 0 or more
     * @param patience how long one waits at most
     */
    Places(int most, int waiting, Duration patience) {
        this.free = new Semaphore(most);
        this.most = most;
        this.waiting = waiting;
        this.patience = patience;
    }

    /** @return false if no place came free in time; otherwise {@link #leave()} has to follow */
    boolean enter() {
        if (free.tryAcquire()) {
            return true;
        }
        try {
            return free.getQueueLength() < waiting && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        free.release();
    }

    /** How many wait for a place. */
    int waiting() {
        return free.getQueueLength();
    }

    /** How many are at work. */
    int taken() {
        return most - free.availablePermits();
    }
}
