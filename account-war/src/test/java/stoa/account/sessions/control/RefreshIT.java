package stoa.account.sessions.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.RandomTokens;

/** A refresh token is good once; what follows from a second use, from time, and from logging out. */
class RefreshIT {

    private static final Duration PAST_GRACE = Duration.ofSeconds(11);
    private static final Duration WITHIN_GRACE = Duration.ofSeconds(8);

    final Phones phones = new Phones();

    @Test
    void aTokenIsGoodOnceAndItsSuccessorAfterIt() {
        var token = phones.logIn();
        for (int i = 0; i < 10; i++) {
            var next = phones.next(token);
            assertNotEquals(token, next);
            assertEquals(1, phones.good(token));
            token = next;
        }
    }

    @Test
    void aTokenHas256BitsAndNoTwoAreTheSame() {
        var all = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            all.add(RandomTokens.next());
        }
        assertEquals(1000, all.size());
        assertTrue(all.stream().allMatch(token -> token.matches("[\\w-]{43}")), all::toString);
    }

    @Test
    void noTokenIsKeptAsItWasTold() {
        var token = phones.logIn();
        var next = phones.next(token);
        var kept = phones.jdbi.withHandle(sql -> sql.createQuery("""
                SELECT string_agg(CAST(t AS text) || encode(t.hash, 'escape') || CAST(s AS text), ' ')
                FROM refresh_token t, session s""").mapTo(String.class).one());
        assertFalse(kept.contains(token) || kept.contains(next));
    }

    @Test
    void anAnswerThatWasLostIsToldAgainByAnotherSuccessor() {
        var token = phones.logIn();
        var lost = phones.next(token);
        phones.usedEarlier(token, WITHIN_GRACE);
        var again = phones.next(token);
        assertNotEquals(lost, again);
        assertEquals(1, phones.good(token));
        assertTrue(phones.refresh(again).isPresent());
    }

    @Test
    void theSuccessorThatMadePlaceIsRefusedAndTheOtherOneStaysGood() {
        var token = phones.logIn();
        var lost = phones.next(token);
        var again = phones.next(token);
        assertEquals(Optional.empty(), phones.refresh(lost));
        assertTrue(phones.refresh(again).isPresent());
    }

    @Test
    void severalAnswersMayBeLostInARow() {
        var token = phones.logIn();
        phones.next(token);
        phones.next(token);
        var last = phones.next(token);
        assertEquals(1, phones.good(token));
        assertTrue(phones.refresh(last).isPresent());
    }

    @Test
    void theGraceIsCountedFromTheFirstUse() {
        var token = phones.logIn();
        phones.next(token);
        phones.usedEarlier(token, WITHIN_GRACE);
        phones.next(token);
        phones.usedEarlier(token, Duration.ofSeconds(3));
        assertEquals(Optional.empty(), phones.refresh(token));
    }

    @Test
    void aTokenThatIsUsedAgainLaterEndsItsSession() {
        var token = phones.logIn();
        var next = phones.next(token);
        phones.usedEarlier(token, PAST_GRACE);
        assertEquals(Optional.empty(), phones.refresh(token));
        assertEquals(Optional.empty(), phones.refresh(next));
        assertEquals(0, phones.good(token));
    }

    @Test
    void onceTheSuccessorIsUsedThereIsNoGrace() {
        var token = phones.logIn();
        var newest = phones.next(phones.next(token));
        assertEquals(Optional.empty(), phones.refresh(token));
        assertEquals(Optional.empty(), phones.refresh(newest));
    }

    @Test
    void anyTokenOfTheFamilyEndsIt() {
        var first = phones.logIn();
        var token = first;
        for (int i = 0; i < 5; i++) {
            token = phones.next(token);
        }
        assertEquals(Optional.empty(), phones.refresh(first));
        assertEquals(Optional.empty(), phones.refresh(token));
    }

    @Test
    void whenTwoGoOnWithWhatOneOfThemTookTheSessionEnds() {
        var token = phones.logIn();
        var owners = phones.next(token);
        var thiefs = phones.next(phones.next(token));
        assertEquals(Optional.empty(), phones.refresh(owners));
        assertEquals(Optional.empty(), phones.refresh(thiefs));
    }

    @Test
    void aSessionThatEndedBySecondUseStaysEnded() {
        var token = phones.logIn();
        phones.next(token);
        phones.usedEarlier(token, PAST_GRACE);
        assertEquals(Optional.empty(), phones.refresh(token));
        assertEquals(Optional.empty(), phones.refresh(token));
    }

    @Test
    void theOtherSessionsOfTheSamePersonGoOn() {
        var person = phones.somebody();
        var phone = phones.logIn(person).refreshToken();
        var laptop = phones.logIn(person).refreshToken();
        phones.next(phone);
        phones.usedEarlier(phone, PAST_GRACE);
        assertEquals(Optional.empty(), phones.refresh(phone));
        assertTrue(phones.refresh(laptop).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "' OR 1=1 --", "\u0000", "\uD83C\uDF88", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTokenIsRefused(String nonsense) {
        assertEquals(Optional.empty(), phones.refresh(nonsense));
    }

    @Test
    void aTokenIsExactlyWhatWasTold() {
        var token = phones.logIn();
        for (var changed : new String[] {token + " ", " " + token, token + "=", token.substring(1), token.toUpperCase()}) {
            assertEquals(Optional.empty(), phones.refresh(changed));
        }
        assertTrue(phones.refresh(token).isPresent());
    }

    @Test
    void aTokenIsGoodForSevenDays() {
        var token = phones.logIn();
        phones.givenEarlier(token, Duration.ofDays(7).minusMinutes(1));
        token = phones.next(token);
        phones.givenEarlier(token, Duration.ofDays(7));
        assertEquals(Optional.empty(), phones.refresh(token));
    }

    @Test
    void aTokenThatIsTooOldIsRefusedAndEndsNothing() {
        var token = phones.logIn();
        var next = phones.next(token);
        phones.givenEarlier(token, Duration.ofDays(7));
        assertEquals(Optional.empty(), phones.refresh(token));
        assertTrue(phones.refresh(next).isPresent());
    }

    @Test
    void aSessionLivesOnFromItsLastUse() {
        var held = phones.logIn(phones.somebody());
        phones.jdbi.useHandle(sql -> sql.execute("""
                UPDATE session SET expires_at = now() + interval '1 minute', last_used_at = now() - interval '1 day' WHERE id = ?""",
                held.sessionId()));
        phones.next(held.refreshToken());
        var session = phones.sessions.lock(held.sessionId()).orElseThrow();
        assertTrue(Duration.between(session.lastUsedAt(), session.expiresAt()).toDays() >= 6, session::toString);
    }

    @Test
    void aSessionThatIsOverGetsNothing() {
        var held = phones.logIn(phones.somebody());
        phones.jdbi.useHandle(sql -> sql.execute("UPDATE session SET expires_at = now() WHERE id = ?", held.sessionId()));
        assertEquals(Optional.empty(), phones.refresh(held.refreshToken()));
    }

    @Test
    void whoLogsOutIsOut() {
        var token = phones.logIn();
        phones.logOut(token);
        assertEquals(Optional.empty(), phones.refresh(token));
    }

    @Test
    void anOldTokenLogsOutTooAndAnUnknownOneNobody() {
        var token = phones.logIn();
        var next = phones.next(token);
        phones.logOut(RandomTokens.next());
        next = phones.next(next);
        phones.logOut(token);
        assertEquals(Optional.empty(), phones.refresh(next));
    }

    @Test
    void oneEndsOnesOwnSessionsOnly() {
        var mine = phones.somebody();
        var held = phones.logIn(phones.somebody());
        assertThrows(Problem.class, () -> phones.end(mine, held.sessionId()));
        assertTrue(phones.refresh(held.refreshToken()).isPresent());
        phones.end(held.loginId(), held.sessionId());
        assertThrows(Problem.class, () -> phones.end(held.loginId(), held.sessionId()));
        assertEquals(Optional.empty(), phones.refresh(held.refreshToken()));
    }

    @Test
    void endingAllLeavesNone() {
        var person = phones.somebody();
        var tokens = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            tokens.add(phones.logIn(person).refreshToken());
        }
        assertEquals(5, phones.sessions.count(person));
        phones.sessions.endAll(person);
        assertEquals(0, phones.sessions.count(person));
        assertTrue(tokens.stream().noneMatch(token -> phones.refresh(token).isPresent()));
    }

    @Test
    void whoIsGoneGetsNothing() {
        var held = phones.logIn(phones.somebody());
        phones.jdbi.useHandle(sql -> sql.execute("DELETE FROM login WHERE id = ?", held.loginId()));
        assertEquals(Optional.empty(), phones.refresh(held.refreshToken()));
    }

    @Test
    void aRefreshThatFailsLeavesTheTokenUnused() {
        var token = phones.logIn();
        assertThrows(IllegalStateException.class, () -> phones.inTransaction(() -> {
            phones.next(token);
            throw new IllegalStateException("the server falls before the commit");
        }));
        assertEquals(1, phones.good(token));
        phones.next(phones.next(token));
    }

    @Test
    void whatIsOverIsForgottenAndNothingElse() {
        var ended = phones.logIn(phones.somebody());
        var live = phones.logIn(phones.somebody());
        var next = phones.next(live.refreshToken());
        phones.logOut(ended.refreshToken());
        phones.givenEarlier(live.refreshToken(), Duration.ofDays(8));
        phones.forget();
        assertEquals(Optional.empty(), phones.tokens.byHash(RandomTokens.hash(ended.refreshToken())));
        assertEquals(Optional.empty(), phones.tokens.byHash(RandomTokens.hash(live.refreshToken())));
        assertTrue(phones.refresh(next).isPresent());
    }

    /** The sweep of a large shop reads no more than it takes away. */
    @Test
    void whatIsOverIsFoundByAnIndex() {
        var person = phones.somebody();
        phones.jdbi.useTransaction(sql -> {
            sql.execute("""
                    INSERT INTO session (id, login_id, expires_at)
                    SELECT gen_random_uuid(), ?, now() + make_interval(secs => i) FROM generate_series(1, 20000) AS i""", person);
            sql.execute("""
                    INSERT INTO refresh_token (id, session_id, hash, expires_at)
                    SELECT gen_random_uuid(), id, decode(md5(CAST(id AS text)) || md5('x' || CAST(id AS text)), 'hex'), expires_at
                    FROM session WHERE login_id = ?""", person);
            sql.execute("ANALYZE session, refresh_token");
            long before = readThrough(sql);
            phones.sessions.forget(1000);
            phones.tokens.forget(1000);
            assertEquals(before, readThrough(sql));
            sql.rollback();
        });
    }

    /** How often this transaction has read one of the tables from its beginning to its end. */
    private static long readThrough(Handle sql) {
        return sql.createQuery("""
                SELECT pg_stat_get_xact_numscans(CAST('session' AS regclass))
                    + pg_stat_get_xact_numscans(CAST('refresh_token' AS regclass))""").mapTo(Long.class).one();
    }

    /** Whatever two that share a token do, there is one good token at most, and one that was used late is never taken. */
    @RepeatedTest(10)
    void thereIsNeverMoreThanOneGoodToken(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var told = new ArrayList<String>();
        told.add(phones.logIn());
        for (int step = 0; step < 30; step++) {
            var token = told.get(told.size() - 1 - random.nextInt(Math.min(3, told.size())));
            if (random.nextInt(5) == 0) {
                phones.usedEarlier(token, PAST_GRACE);
            }
            phones.refresh(token).ifPresent(told::add);
            assertTrue(phones.good(told.get(0)) <= 1, "step " + step + " of " + repetition.getCurrentRepetition());
        }
    }
}
