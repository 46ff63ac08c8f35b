package stoa.account.sessions.control;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import stoa.account.AccountDatabase;
import stoa.account.sessions.entity.RefreshTokens;
import stoa.account.sessions.entity.Sessions;
import stoa.kernel.ids.Ids;
import stoa.kernel.persistence.Contention;
import stoa.kernel.security.RandomTokens;

/** Sessions over a real database, without a container: each verb is a transaction, as the resource would open it. */
final class Phones {

    static final int DAYS = 7;

    final Jdbi jdbi = AccountDatabase.jdbi();
    final Sessions sessions = new Sessions(jdbi);
    final RefreshTokens tokens = new RefreshTokens(jdbi, 10);
    private final OpenSession open = new OpenSession();
    private final ContinueSession go = new ContinueSession();
    private final EndSession end = new EndSession();
    private final ForgetSessions forget = new ForgetSessions();

    Phones() {
        open.sessions = sessions;
        open.tokens = tokens;
        open.days = DAYS;
        go.sessions = sessions;
        go.tokens = tokens;
        go.days = DAYS;
        end.sessions = sessions;
        end.tokens = tokens;
        forget.sessions = sessions;
        forget.tokens = tokens;
    }

    UUID somebody() {
        var id = Ids.next();
        jdbi.useHandle(sql -> sql.execute("INSERT INTO login (id, kind, email, verified_at) VALUES (?, 'CUSTOMER', ?, now())",
                id, id + "@example.com"));
        return id;
    }

    Held logIn(UUID login) {
        return inTransaction(() -> open.forLogin(login, Optional.of("Phone")));
    }

    /** The token of somebody new who has just logged in. */
    String logIn() {
        return logIn(somebody()).refreshToken();
    }

    /** @return the successor, or nothing if the token was refused */
    Optional<String> refresh(String token) {
        return Contention.retrying(() -> inTransaction(() -> go.by(token))).map(Held::refreshToken);
    }

    /** The successor of a token that has to be good. */
    String next(String token) {
        return refresh(token).orElseThrow(() -> new AssertionError("refused"));
    }

    void logOut(String token) {
        run(() -> end.by(token));
    }

    void end(UUID login, UUID session) {
        run(() -> end.of(login, session));
    }

    void forget() {
        while (inTransaction(forget::some)) {
            Thread.onSpinWait();
        }
    }

    /** As if the token had been used that long ago. */
    void usedEarlier(String token, Duration ago) {
        update("UPDATE refresh_token SET used_at = used_at - make_interval(secs => ?) WHERE hash = ?", ago.toSeconds(), token);
    }

    /** As if the token had been given that long ago. */
    void givenEarlier(String token, Duration ago) {
        update("UPDATE refresh_token SET expires_at = expires_at - make_interval(secs => ?) WHERE hash = ?", ago.toSeconds(), token);
    }

    private void update(String sql, long seconds, String token) {
        jdbi.useHandle(handle -> handle.execute(sql, (double) seconds, RandomTokens.hash(token)));
    }

    /** How many tokens of the token's session are good. */
    long good(String token) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT count(*) FROM refresh_token t JOIN session s ON s.id = t.session_id
                WHERE t.used_at IS NULL AND t.ended_at IS NULL AND s.ended_at IS NULL
                    AND s.id = (SELECT session_id FROM refresh_token WHERE hash = :hash)""")
                .bind("hash", RandomTokens.hash(token)).mapTo(Long.class).one());
    }

    private void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    <T> T inTransaction(Supplier<T> work) {
        return jdbi.inTransaction(handle -> work.get());
    }
}
