package stoa.kernel.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** The keys' rows. Claiming, answering and freeing are short transactions of their own. */
@ApplicationScoped
class Keys {

    @Inject Jdbi jdbi;
    @Inject @Setting("stoa.idempotency.lease-seconds") int leaseSeconds;

    /** @return whether the key is now held by {@code claim.holder()}; false if somebody used it before */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean claim(Claim claim) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO idempotency_key (principal, key, fingerprint, state, holder, lease_until)
                VALUES (:principal, :key, :fingerprint, 'IN_FLIGHT', :holder,
                        clock_timestamp() + make_interval(secs => :lease))
                ON CONFLICT (principal, key) DO NOTHING
                """)
                .bindMap(claim.columns()).bind("lease", leaseSeconds).execute()) == 1;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean takeOver(Claim claim) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE idempotency_key
                SET holder = :holder, lease_until = clock_timestamp() + make_interval(secs => :lease)
                WHERE principal = :principal AND key = :key AND fingerprint = :fingerprint
                  AND state = 'IN_FLIGHT' AND lease_until < clock_timestamp()
                """)
                .bindMap(claim.columns()).bind("lease", leaseSeconds).execute()) == 1;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    StoredAnswer find(Claim claim) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT fingerprint, state = 'ANSWERED' AS answered, lease_until < clock_timestamp() AS expired,
                       made_id, coalesce(status, 0) AS status, location, body
                FROM idempotency_key WHERE principal = :principal AND key = :key
                """)
                .bindMap(claim.columns())
                .map((row, context) -> new StoredAnswer(row.getString("fingerprint"), row.getBoolean("answered"),
                        row.getBoolean("expired"), row.getObject("made_id", UUID.class), row.getInt("status"),
                        row.getString("location"), row.getString("body")))
                .findOne().orElse(null));
    }

    /**
     * Part of the effect's first transaction, which it ends if somebody took the key over meanwhile: only one of them
     * has an effect.
     *
     * @throws Problem IDEMPOTENCY_IN_FLIGHT if the key is no longer held by {@code claim.holder()}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void made(Claim claim, UUID id) {
        int held = jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE idempotency_key SET made_id = :id
                WHERE principal = :principal AND key = :key AND holder = :holder
                """)
                .bindMap(claim.columns()).bind("id", id).execute());
        if (held == 0) {
            throw inFlight();
        }
    }

    static Problem inFlight() {
        return new Problem(CommonProblem.IDEMPOTENCY_IN_FLIGHT).retryAfter(Duration.ofSeconds(1));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void answer(Claim claim, int status, String location, String body) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE idempotency_key SET state = 'ANSWERED', status = :status, location = :location, body = :body
                WHERE principal = :principal AND key = :key AND holder = :holder
                """)
                .bindMap(claim.columns()).bind("status", status).bind("location", location).bind("body", body).execute());
    }

    /** @return false if the work had an effect, so that the key is spent; or if the key is somebody else's by now */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean free(Claim claim) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                DELETE FROM idempotency_key
                WHERE principal = :principal AND key = :key AND holder = :holder AND made_id IS NULL
                """)
                .bindMap(claim.columns()).execute()) == 1;
    }

    /** The hours stand in the text, so that the planner sees how few rows are as old, however it plans. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(int afterHours) {
        jdbi.useHandle(handle -> handle.execute("""
                DELETE FROM idempotency_key WHERE created_at < now() - make_interval(hours => %d)
                """.formatted(afterHours)));
    }
}
