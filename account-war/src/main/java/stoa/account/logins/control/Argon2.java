package stoa.account.logins.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/**
 * Argon2 (RFC 9106) beside everybody else's work, for it is dear by design: by one thread for each two processors, which
 * rests several times as long as it worked, in memory that is used again instead of being left to the collector. So who
 * looks around hardly feels that hundreds log in; these wait longer, or are told when it is their turn.
 */
@ApplicationScoped
class Argon2 {

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    /** So few that other calls of the accounts find a place beside those who wait here, and nobody waits for long. */
    private static final int WAITING = 12 * AT_ONCE;
    private static final Duration IN_TURN = Duration.ofSeconds(30);
    /** What the generator takes beside the memory that the parameters name. */
    private static final int SCRATCH_BLOCKS = 4;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @Resource ManagedThreadFactory threads;
    @Inject @Setting("stoa.account.passwords.rest") int rest;

    private final FixedBlockPool memory = new FixedBlockPool(AT_ONCE * (Passwords.MEMORY_KIB + SCRATCH_BLOCKS));
    /** When the next one who is told to come again will find a place, by {@link System#nanoTime}. */
    private final AtomicLong turn = new AtomicLong(System.nanoTime());
    /** Nanoseconds that the last password took a thread, its rest included. */
    private volatile long pace;
    ThreadPoolExecutor workers;

    @PostConstruct
    void begin() {
        begin(threads);
    }

    void begin(ThreadFactory factory) {
        workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), factory);
    }

    @PreDestroy
    void end() {
        workers.shutdownNow().forEach(waiting -> ((Work) waiting).hash.cancel(true));
    }

    /**
     * @param length of what is returned, bytes
     * @throws Problem BUSY if too many wait, and when to come again: one after the other for half a minute, all others at any
     *                 time in the half minute after that
     */
    byte[] derive(Argon2Parameters.Builder parameters, byte[] password, int length) {
        var work = new Work(() -> compute(parameters, password, length));
        try {
            workers.execute(work);
        } catch (RejectedExecutionException tooMany) {
            throw new Problem(CommonProblem.BUSY, tooMany).retryAfter(again());
        }
        return work.hash.join();
    }

    private Duration again() {
        long now = System.nanoTime();
        long mine = turn.updateAndGet(last -> now + Math.min(Math.max(last - now, 0) + pace / AT_ONCE, IN_TURN.toNanos())) - now;
        long later = mine < IN_TURN.toNanos() ? 0 : ThreadLocalRandom.current().nextLong(IN_TURN.toNanos());
        return Duration.ofNanos(mine + later).plusSeconds(1);
    }

    private byte[] compute(Argon2Parameters.Builder parameters, byte[] password, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(parameters.withBlockPool(memory).build());
        var hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }

    /** Whatever becomes of it, who waits is told; the rest comes when nobody waits any more. */
    private class Work implements Runnable {

        private final Supplier<byte[]> computing;
        private final CompletableFuture<byte[]> hash = new CompletableFuture<>();

        Work(Supplier<byte[]> computing) {
            this.computing = computing;
        }

        @Override
        public void run() {
            long begun = CLOCK.getCurrentThreadCpuTime();
            hash.completeAsync(computing, Runnable::run);
            long worked = CLOCK.getCurrentThreadCpuTime() - begun;
            pace = worked * (1 + rest);
            LockSupport.parkNanos(worked * rest);
        }
    }
}
