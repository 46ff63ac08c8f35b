package stoa.account.tokens.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stoa.account.AccountDatabase;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;
import stoa.account.sessions.control.Held;
import stoa.account.sessions.control.OpenSession;
import stoa.account.sessions.entity.Sessions;
import stoa.account.staff.control.SecondFactor;
import stoa.account.staff.entity.ShownCode;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;

/** No session comes of a password that is changed while it is checked. */
@Timeout(60)
class OpenCheckedIT {

    private final Jdbi jdbi = AccountDatabase.jdbi();
    private final Logins logins = new Logins(jdbi);
    private final Sessions sessions = new Sessions(jdbi);
    private final OpenChecked open = new OpenChecked();
    private final List<ShownCode> spent = new ArrayList<>();
    private final Login checked;
    private final ShownCode code;

    OpenCheckedIT() {
        open.logins = logins;
        open.secondFactor = new SecondFactor() {
            @Override
            public void spend(ShownCode code) {
                spent.add(code);
            }
        };
        open.open = new OpenSession() {
            @Override
            public Held forLogin(UUID loginId, Optional<String> client) {
                var id = Ids.next();
                sessions.open(id, loginId, client.orElse(null), 1);
                return new Held(id, loginId, "a token");
            }
        };
        var id = Ids.next();
        logins.addProved(id, LoginKind.CUSTOMER, new Recipient(id + "@example.com", "Ada", "en"), "hash of the old one");
        checked = logins.byId(id).orElseThrow();
        code = ShownCode.ofRecovery(id, "hash of a code");
    }

    @Test
    void whoseRightPasswordStillIsTheirsLogsIn() {
        logIn();
        assertEquals(1, sessions.count(checked.id()));
        assertEquals(List.of(code), spent);
    }

    @Test
    void whosePasswordWasResetMeanwhileDoesNot() {
        logins.setPassword(checked.id(), "hash of the new one");
        assertRefused();
        assertEquals(List.of(), spent);
    }

    /** The reset ends the sessions that it sees: one that opened before its end would live on. */
    @Test
    void noSessionSlipsInWhileThePasswordIsReset() throws Exception {
        var ended = new CountDownLatch(1);
        var resetting = CompletableFuture.runAsync(() -> jdbi.useTransaction(handle -> {
            logins.lock(checked.id());
            logins.setPassword(checked.id(), "hash of the new one");
            sessions.endAll(checked.id());
            ended.countDown();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }));
        ended.await(10, TimeUnit.SECONDS);
        assertRefused();
        resetting.get(10, TimeUnit.SECONDS);
        assertEquals(0, sessions.count(checked.id()));
    }

    private void logIn() {
        jdbi.useTransaction(handle -> open.forLogin(checked, Optional.of(code), Optional.of("Phone")));
    }

    private void assertRefused() {
        assertEquals(LoginProblem.INVALID_CREDENTIALS, assertThrows(Problem.class, this::logIn).type());
    }
}
