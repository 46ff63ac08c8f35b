package stoa.kernel.persistence;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Repeats a transaction that lost against another one for the same rows. */
public final class Contention {

    private static final Set<String> LOST = Set.of("40001", "40P01", "55P03");
    private static final int RETRIES = 3;
    private static final int PAUSE_MILLIS = 20;

    private Contention() { }

    /**
     * @param transaction begins and ends its transaction itself, so it must not be called inside one
     * @throws Problem BUSY with {@code Retry-After} after three retries with jitter
     */
    public static <T> T retrying(Supplier<T> transaction) {
        for (int attempt = 0; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (!lost(failed)) {
                    throw failed;
                }
                if (attempt == RETRIES) {
                    throw new Problem(CommonProblem.BUSY, failed).retryAfter(Duration.ofSeconds(1));
                }
            }
            var jitter = ThreadLocalRandom.current().nextInt(PAUSE_MILLIS << attempt) + 1;
            LockSupport.parkNanos(Duration.ofMillis(jitter).toNanos());
        }
    }

    /** As {@link #retrying(Supplier)}, for work without a result. */
    public static void retrying(Runnable transaction) {
        retrying(() -> {
            transaction.run();
            return null;
        });
    }

    /** Whether a serialization failure, a deadlock or a lock time-out is the cause (SQLSTATE 40001, 40P01, 55P03). */
    public static boolean lost(Throwable failure) {
        return SqlStates.of(failure).filter(LOST::contains).isPresent();
    }
}
