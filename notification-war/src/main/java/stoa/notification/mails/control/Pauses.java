package stoa.notification.mails.control;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a mail waits after a try: twice as long each time, up to a longest, give or take a fifth, so that mails
 * which failed together do not come back together.
 */
record Pauses(Duration first, Duration longest, int attempts) {

    private static final int MOST_DOUBLINGS = 30;
    private static final int SPREAD = 5;

    /** @param attempts made so far, 1 or more */
    Duration after(int attempts) {
        long grown = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long pause = Math.min(grown, longest.toMillis());
        long spread = pause / SPREAD;
        return Duration.ofMillis(pause + ThreadLocalRandom.current().nextLong(-spread, spread + 1));
    }

    boolean exhausted(int made) {
        return made >= attempts;
    }
}
