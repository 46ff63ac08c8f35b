package stoa.kernel.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.ProblemType;

class LogInLimitTest {

    private static final Supplier<String> RIGHT = () -> "known";
    private static final Supplier<String> WRONG = () -> {
        throw new Problem(CommonProblem.UNAUTHENTICATED);
    };

    private final Clock clock = new Clock();
    private final LogInLimit limit = new LogInLimit();

    LogInLimitTest() {
        limit.limits = LimitsTest.limits(clock);
    }

    @Test
    void afterTenFailuresARightPasswordIsRefusedTooUntilTheWindowEnds() {
        fail(10);
        clock.pass(Duration.ofSeconds(100));
        assertEquals(CommonProblem.TOO_MANY_REQUESTS, refusal("me@shop.example", RIGHT));
        assertEquals(CommonProblem.TOO_MANY_REQUESTS, refusal("me@shop.example", WRONG));
        clock.pass(Duration.ofSeconds(200));
        assertEquals("known", guard("me@shop.example", RIGHT));
    }

    @Test
    void theOwnerIsNotHeldUpByNineFailures() {
        fail(9);
        for (int i = 0; i < 100; i++) {
            assertEquals("known", guard("me@shop.example", RIGHT));
        }
        assertEquals(CommonProblem.UNAUTHENTICATED, refusal("me@shop.example", WRONG));
        assertEquals(CommonProblem.TOO_MANY_REQUESTS, refusal("me@shop.example", RIGHT));
    }

    @Test
    void anAddressIsOneAccountHoweverItIsWritten() {
        fail(10);
        assertEquals(CommonProblem.TOO_MANY_REQUESTS, refusal(" ME@Shop.Example ", RIGHT));
        assertEquals("known", guard("you@shop.example", RIGHT));
    }

    @Test
    void whatIsNoFailureOfTheCallerDoesNotCount() {
        for (var other : List.of(CommonProblem.BUSY, CommonProblem.FORBIDDEN)) {
            for (int i = 0; i < 50; i++) {
                assertEquals(other, refusal("me@shop.example", () -> {
                    throw new Problem(other);
                }));
            }
        }
        assertEquals("known", guard("me@shop.example", RIGHT));
    }

    @Test
    void guessesAtTheSameTimeLearnNoMoreThanTenAnswers() throws InterruptedException {
        var answers = Collections.synchronizedList(new ArrayList<ProblemType>());
        var inside = new CountDownLatch(50);
        var threads = Executors.newFixedThreadPool(50);
        IntStream.range(0, 50).forEach(i -> threads.execute(() -> answers.add(refusal("me@shop.example", () -> {
            await(inside);
            return WRONG.get();
        }))));
        threads.shutdown();
        threads.awaitTermination(30, TimeUnit.SECONDS);
        assertEquals(10, Collections.frequency(answers, CommonProblem.UNAUTHENTICATED));
        assertEquals(40, Collections.frequency(answers, CommonProblem.TOO_MANY_REQUESTS));
    }

    @Test
    void aRightGuessThatEndsAfterTheLimitWasReachedIsNotTold() {
        assertEquals(CommonProblem.TOO_MANY_REQUESTS, refusal("me@shop.example", () -> {
            fail(10);
            return "known";
        }));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(CommonProblem.UNAUTHENTICATED, refusal("me@shop.example", WRONG));
        }
    }

    private ProblemType refusal(String account, Supplier<String> check) {
        return assertThrows(Problem.class, () -> guard(account, check)).type();
    }

    private String guard(String account, Supplier<String> check) {
        return limit.guard(account, CommonProblem.UNAUTHENTICATED, check);
    }

    private static void await(CountDownLatch inside) {
        inside.countDown();
        try {
            inside.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
