package stoa.account.logins.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
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
import stoa.account.logins.entity.Ask;
import stoa.account.logins.entity.Asks;
import stoa.account.logins.entity.Link;
import stoa.account.logins.entity.LinkToken;
import stoa.account.logins.entity.Links;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;
import stoa.account.sessions.entity.Sessions;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;

/** A password is checked before the transaction; what was checked may not hold any more in it. */
@Timeout(60)
class LoginTransactionIT {

    private static final String OLD = "hash of the old one";
    private static final String NEW = "hash of the new one";

    private final Jdbi jdbi = AccountDatabase.jdbi();
    private final LoginTransaction transaction = new LoginTransaction();
    private final Login checked;

    LoginTransactionIT() {
        transaction.asks = new Asks(jdbi);
        transaction.links = new Links(jdbi);
        transaction.logins = new Logins(jdbi);
        transaction.sessions = new Sessions(jdbi);
        var id = Ids.next();
        transaction.logins.addProved(id, LoginKind.CUSTOMER, new Recipient(id + "@example.com", "Ada", "en"), OLD);
        checked = transaction.logins.byId(id).orElseThrow();
    }

    @Test
    void whoKnowsThePasswordChangesIt() {
        change();
        assertEquals("changed", password());
    }

    @Test
    void aPasswordThatWasResetMeanwhileStays() {
        reset();
        assertRefused(this::change);
        assertEquals(NEW, password());
    }

    @Test
    void whoComesWhileItIsBeingResetWaitsAndIsRefused() throws Exception {
        var token = link();
        var locked = new CountDownLatch(1);
        var resetting = CompletableFuture.runAsync(() -> jdbi.useTransaction(handle -> {
            transaction.reset(checked.id(), token, NEW);
            locked.countDown();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }));
        locked.await(10, TimeUnit.SECONDS);
        assertRefused(this::change);
        resetting.get(10, TimeUnit.SECONDS);
        assertEquals(NEW, password());
    }

    @Test
    void noNewAddressIsAskedForByAPasswordThatWasReset() {
        reset();
        assertRefused(this::ask);
        assertEquals(0, asks());
    }

    @Test
    void whatTheOldPasswordAskedForIsNotAnsweredAnyMore() {
        ask();
        assertEquals(1, asks());
        reset();
        assertEquals(0, asks());
    }

    private void change() {
        jdbi.useTransaction(handle -> transaction.change(checked, "changed", Optional.empty()));
    }

    private void ask() {
        jdbi.useTransaction(handle -> transaction.ask(checked, Ask.change(checked.id(), UUID.randomUUID() + "@example.com", "en")));
    }

    private void reset() {
        var token = link();
        jdbi.useTransaction(handle -> transaction.reset(checked.id(), token, NEW));
    }

    private LinkToken link() {
        var token = LinkToken.next();
        transaction.links.add(token, Link.reset(checked), Duration.ofHours(1));
        return token;
    }

    private static void assertRefused(Runnable change) {
        assertEquals(LoginProblem.INVALID_CREDENTIALS, assertThrows(Problem.class, change::run).type());
    }

    private String password() {
        return transaction.logins.byId(checked.id()).orElseThrow().passwordHash();
    }

    private long asks() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM account_ask WHERE login_id = :id")
                .bind("id", checked.id()).mapTo(Long.class).one());
    }
}
