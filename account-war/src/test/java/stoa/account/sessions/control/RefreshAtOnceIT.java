package stoa.account.sessions.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Refreshing from many threads in the same moment. */
@Timeout(60)
class RefreshAtOnceIT {

    private static final Optional<String> REFUSED = Optional.empty();

    final Phones phones = new Phones();

    @RepeatedTest(5)
    void pagesThatAskAtOnceAllGetAnAnswerAndOneOfItIsGood() throws Exception {
        var token = phones.logIn();
        var told = atOnce(20, () -> phones.refresh(token));
        assertEquals(20, told.stream().flatMap(Optional::stream).distinct().count());
        assertEquals(1, phones.good(token));
    }

    @RepeatedTest(5)
    void ofTheirAnswersOneIsTakenAtMost() throws Exception {
        var token = phones.logIn();
        var told = atOnce(12, () -> phones.refresh(token)).stream().flatMap(Optional::stream).toList();
        var taken = atOnce(told.stream().<Callable<Optional<String>>>map(one -> () -> phones.refresh(one)).toList());
        assertTrue(taken.stream().filter(Optional::isPresent).count() <= 1, taken::toString);
        assertTrue(phones.good(token) <= 1);
    }

    @RepeatedTest(5)
    void aStolenTokenAndItsSuccessorAtOnceEndTheSession() throws Exception {
        var token = phones.logIn();
        var next = phones.next(token);
        phones.usedEarlier(token, Duration.ofSeconds(11));
        atOnce(List.of(() -> phones.refresh(token), () -> phones.refresh(next)));
        assertEquals(0, phones.good(token));
    }

    @RepeatedTest(5)
    void aTokenUsedLateByManyIsTakenByNone() throws Exception {
        var token = phones.logIn();
        phones.next(token);
        phones.usedEarlier(token, Duration.ofSeconds(11));
        assertTrue(atOnce(12, () -> phones.refresh(token)).stream().allMatch(REFUSED::equals));
        assertEquals(0, phones.good(token));
    }

    @RepeatedTest(5)
    void aRetryAndTheUseOfTheFirstAnswerAtOnceLeaveOneGoodTokenAtMost() throws Exception {
        var token = phones.logIn();
        var next = phones.next(token);
        atOnce(List.of(() -> phones.refresh(token), () -> phones.refresh(next), () -> phones.refresh(token)));
        assertTrue(phones.good(token) <= 1);
    }

    @RepeatedTest(5)
    void afterLoggingOutNothingIsGoodWhateverWasUnderWay() throws Exception {
        var held = phones.logIn(phones.somebody());
        var token = held.refreshToken();
        var told = atOnce(List.of(() -> phones.refresh(token), () -> phones.refresh(token), () -> {
            phones.logOut(token);
            return REFUSED;
        }));
        told.stream().flatMap(Optional::stream).forEach(late -> assertEquals(REFUSED, phones.refresh(late)));
        assertEquals(0, phones.sessions.count(held.loginId()));
    }

    @RepeatedTest(5)
    void afterEndingAllNothingIsGoodWhateverWasUnderWay() throws Exception {
        var person = phones.somebody();
        var tokens = IntStream.range(0, 4).mapToObj(i -> phones.logIn(person).refreshToken()).toList();
        var tasks = new ArrayList<Callable<Optional<String>>>();
        tokens.forEach(token -> tasks.add(() -> phones.refresh(token)));
        tasks.add(() -> {
            phones.sessions.endAll(person);
            return REFUSED;
        });
        atOnce(tasks).stream().flatMap(Optional::stream).forEach(late -> assertEquals(REFUSED, phones.refresh(late)));
    }

    @Test
    void manyPeopleRefreshBesideEachOther() throws Exception {
        var tokens = IntStream.range(0, 40).mapToObj(i -> phones.logIn()).toList();
        var last = atOnce(tokens.stream().<Callable<Optional<String>>>map(first -> () -> {
            var token = first;
            for (int i = 0; i < 10; i++) {
                token = phones.next(token);
            }
            return Optional.of(token);
        }).toList());
        assertEquals(40, last.stream().flatMap(Optional::stream).distinct().count());
        tokens.forEach(token -> assertEquals(1, phones.good(token)));
    }

    private static List<Optional<String>> atOnce(int threads, Callable<Optional<String>> task) throws Exception {
        return atOnce(IntStream.range(0, threads).<Callable<Optional<String>>>mapToObj(i -> task).toList());
    }

    private static List<Optional<String>> atOnce(List<Callable<Optional<String>>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        var executor = Executors.newFixedThreadPool(tasks.size());
        try {
            var results = new ArrayList<Optional<String>>();
            for (var one : executor.invokeAll(tasks.stream().<Callable<Optional<String>>>map(task -> () -> {
                start.await();
                return task.call();
            }).toList())) {
                results.add(one.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
