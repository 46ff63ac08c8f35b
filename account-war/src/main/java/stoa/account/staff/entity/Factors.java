package stoa.account.staff.entity;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All second factors, one a member at most. Each change is one conditional statement, right under parallel use. */
public class Factors {

    private static final int TRIES = 10;

    private final Jdbi jdbi;

    public Factors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Factor> of(UUID loginId) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT secret, confirmed_at FROM second_factor WHERE login_id = :id")
                .bind("id", loginId).map(ConstructorMapper.of(Factor.class)).findOne());
    }

    /** Instead of one that was never confirmed. @return false if one is on */
    public boolean offer(UUID loginId, byte[] secret) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                INSERT INTO second_factor (login_id, secret) VALUES (:id, :secret)
                ON CONFLICT (login_id) DO UPDATE SET secret = :secret WHERE second_factor.confirmed_at IS NULL""")
                .bind("id", loginId).bind("secret", secret).execute()) == 1;
    }

    /** @return false if it was confirmed meanwhile, or another secret was offered instead */
    public boolean confirm(UUID loginId, byte[] secret, long step) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE second_factor SET confirmed_at = now(), last_step = :step, tries = 0
                WHERE login_id = :id AND secret = :secret AND confirmed_at IS NULL""")
                .bind("id", loginId).bind("secret", secret).bind("step", step).execute()) == 1;
    }

    /** Counts a try, ten in the five minutes from the first. @return how long to wait, if this is one too many */
    public Optional<Duration> countTry(UUID loginId) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH tried AS (UPDATE second_factor SET
                    tries = CASE WHEN tried_at > now() - interval '5 minutes' THEN least(tries, :most) + 1 ELSE 1 END,
                    tried_at = CASE WHEN tried_at > now() - interval '5 minutes' THEN tried_at ELSE now() END
                    WHERE login_id = :id RETURNING tries, tried_at)
                SELECT ceil(extract(epoch FROM tried_at + interval '5 minutes' - now())) FROM tried WHERE tries > :most""")
                .bind("id", loginId).bind("most", TRIES).mapTo(Long.class).findOne()).map(Duration::ofSeconds);
    }

    /** Whether the code was not taken yet: neither a step's nor a later one's, or the recovery code is there. */
    public boolean isLeft(ShownCode code) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT EXISTS (SELECT 1 FROM second_factor
                                WHERE login_id = :id AND confirmed_at IS NOT NULL AND last_step < CAST(:step AS bigint))
                    OR EXISTS (SELECT 1 FROM recovery_code WHERE login_id = :id AND hash = CAST(:hash AS text))""")
                .bind("id", code.loginId()).bind("step", code.step()).bind("hash", code.hash()).mapTo(Boolean.class).one());
    }

    /** Takes a code, once; after a step's a later one is needed. @return whether it was not taken before */
    public boolean take(ShownCode code) {
        return code.step() == null ? takeRecovery(code.loginId(), code.hash()) : takeStep(code.loginId(), code.step());
    }

    private boolean takeStep(UUID loginId, long step) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE second_factor SET last_step = :step, tries = 0
                WHERE login_id = :id AND confirmed_at IS NOT NULL AND last_step < :step""")
                .bind("id", loginId).bind("step", step).execute()) == 1;
    }

    private boolean takeRecovery(UUID loginId, String hash) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM recovery_code WHERE login_id = :id AND hash = :hash")
                .bind("id", loginId).bind("hash", hash).execute()) == 1;
    }

    public void addCodes(UUID loginId, Collection<String> hashes) {
        jdbi.useHandle(sql -> sql.createUpdate(
                "INSERT INTO recovery_code (login_id, hash) SELECT :id, unnest(:hashes)")
                .bind("id", loginId).bindArray("hashes", String.class, List.copyOf(hashes)).execute());
    }

    /** Recovery codes included. */
    public void remove(UUID loginId) {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM second_factor WHERE login_id = :id").bind("id", loginId).execute());
    }
}
