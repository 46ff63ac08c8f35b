package stoa.account.staff.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import stoa.account.AccountDatabase;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.Logins;
import stoa.kernel.ids.Ids;

/** Second factors under parallel use: what is counted and confirmed is exact. */
class FactorsIT {

    private static final byte[] OFFERED = {1, 2, 3};
    private static final byte[] ANOTHER = {4, 5, 6};

    private final Jdbi jdbi = AccountDatabase.jdbi();
    private final Factors factors = new Factors(jdbi);
    private final UUID member = Ids.next();

    FactorsIT() {
        new Logins(jdbi).add(member, LoginKind.STAFF, member + "@shop.example", null);
        new Staff(jdbi).add(member);
        factors.offer(member, OFFERED);
    }

    @Test
    void tenTriesInFiveMinutesAndThenAPauseThatAskingDoesNotProlong() {
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.empty(), factors.countTry(member));
        }
        since(Duration.ofMinutes(2));
        for (int i = 0; i < 20; i++) {
            var pause = factors.countTry(member).orElseThrow();
            assertTrue(pause.compareTo(Duration.ofSeconds(170)) > 0 && pause.compareTo(Duration.ofMinutes(3)) <= 0, pause::toString);
        }
        since(Duration.ofMinutes(3));
        assertEquals(Optional.empty(), factors.countTry(member));
    }

    @Test
    void ofManyTriesAtOnceTenAreLookedAt() throws Exception {
        var threads = Executors.newFixedThreadPool(12);
        var pauses = new ArrayList<Boolean>();
        for (var told : threads.invokeAll(Collections.<Callable<Boolean>>nCopies(40, () -> factors.countTry(member).isPresent()))) {
            pauses.add(told.get());
        }
        threads.shutdown();
        assertEquals(10, Collections.frequency(pauses, false));
    }

    @Test
    void onlyTheSecretThatTheCodeWasRightForIsConfirmed() {
        assertTrue(factors.offer(member, ANOTHER));
        assertFalse(factors.confirm(member, OFFERED, 7));
        assertTrue(factors.confirm(member, ANOTHER, 7));
        assertFalse(factors.confirm(member, ANOTHER, 8));
    }

    /** As if the first try had been so much earlier. */
    private void since(Duration earlier) {
        jdbi.useHandle(sql -> sql.execute("UPDATE second_factor SET tried_at = tried_at - make_interval(secs => ?) WHERE login_id = ?",
                (double) earlier.toSeconds(), member));
    }
}
