package stoa.account.logins.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

class Argon2Test {

    private static final int CROWD = 40 * Runtime.getRuntime().availableProcessors();
    private static final int BYTES = 32;

    private final Argon2 argon2 = new Argon2();

    @BeforeEach
    void begin() {
        argon2.begin(Executors.defaultThreadFactory());
    }

    @AfterEach
    void end() {
        argon2.end();
    }

    @Test
    void ofACrowdTheFirstAreServedAndTheOthersAreToldToComeAgain() {
        var crowd = Executors.newFixedThreadPool(CROWD);
        try {
            var answers = new ArrayList<CompletableFuture<byte[]>>();
            for (int i = 0; i < CROWD; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> argon2.derive(parameters(1), "correct horse".getBytes(), BYTES), crowd));
            }
            long busy = answers.stream().filter(Argon2Test::busy).count();
            assertTrue(busy > 0 && busy < CROWD, () -> busy + " of " + CROWD + " were told to come again");
        } finally {
            crowd.shutdownNow();
        }
    }

    private static boolean busy(CompletableFuture<byte[]> answer) {
        try {
            return answer.join().length != BYTES;
        } catch (CompletionException e) {
            return assertThrows(Problem.class, () -> {
                throw e.getCause();
            }).type() == CommonProblem.BUSY;
        }
    }

    @Test
    void whatCanNotBeComputedIsToldAndHoldsUpNobody() {
        var impossible = parameters(0);
        assertThrows(CompletionException.class, () -> argon2.derive(impossible, new byte[1], BYTES));
        assertEquals(BYTES, argon2.derive(parameters(1), new byte[1], BYTES).length);
    }

    @Test
    void whoWaitsWhenAllEndsIsTold() {
        var crowd = Executors.newFixedThreadPool(CROWD);
        try {
            var answers = new ArrayList<CompletableFuture<byte[]>>();
            for (int i = 0; i < CROWD; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> argon2.derive(parameters(20), new byte[1], BYTES), crowd));
            }
            while (argon2.workers.getQueue().isEmpty()) {
                Thread.onSpinWait();
            }
            argon2.end();
            answers.forEach(answer -> answer.handle((hash, failed) -> hash).orTimeout(10, TimeUnit.SECONDS).join());
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void whoIsToldToComeAgainIsToldATurnOfTheirOwn() {
        argon2.derive(parameters(1), new byte[1], BYTES);
        var crowd = Executors.newFixedThreadPool(CROWD);
        try {
            var turns = new ConcurrentSkipListSet<Duration>();
            var refused = new LongAdder();
            var answers = IntStream.range(0, CROWD).mapToObj(i -> CompletableFuture.runAsync(() -> {
                try {
                    argon2.derive(parameters(1), new byte[1], BYTES);
                } catch (Problem busy) {
                    refused.increment();
                    turns.add(busy.retryAfter().orElseThrow());
                }
            }, crowd)).toList();
            while (argon2.workers.getQueue().remainingCapacity() > 0) {
                Thread.onSpinWait();
            }
            argon2.end();
            answers.forEach(answer -> answer.handle((nothing, ended) -> nothing).join());
            assertEquals(refused.sum(), turns.size(), turns::toString);
            assertTrue(turns.last().compareTo(Duration.ofSeconds(61)) <= 0, turns::toString);
        } finally {
            crowd.shutdownNow();
        }
    }

    private static Argon2Parameters.Builder parameters(int passes) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withMemoryAsKB(Passwords.MEMORY_KIB)
                .withIterations(passes).withParallelism(1).withSalt(new byte[16]);
    }
}
