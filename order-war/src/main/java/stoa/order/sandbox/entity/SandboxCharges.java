package stoa.order.sandbox.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.money.Money;
import stoa.order.sandbox.entity.SandboxCharge.State;

/** The sandbox's books: what it was asked to charge, and what was done with it later. */
public class SandboxCharges {

    private static final String COLUMNS = "idempotency_key, reference, method, state, currency, amount_minor";

    private final Jdbi jdbi;

    public SandboxCharges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return the charge with this key: the one that was there before, if there was one */
    public SandboxCharge add(SandboxCharge charge) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO sandbox_charge (idempotency_key, reference, method, state, currency, amount_minor)
                VALUES (:key, :reference, :method, :state, :currency, :minor)
                ON CONFLICT (idempotency_key) DO UPDATE SET reference = sandbox_charge.reference
                RETURNING\s""" + COLUMNS).bind("key", charge.key()).bind("reference", charge.reference())
                .bind("method", charge.method()).bind("state", charge.state().name())
                .bind("currency", charge.amount().currency().getCurrencyCode())
                .bind("minor", charge.amount().minor()).map((row, context) -> charge(row)).one());
    }

    public Optional<SandboxCharge> byKey(UUID key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT " + COLUMNS + " FROM sandbox_charge WHERE idempotency_key = :key").bind("key", key)
                .map((row, context) -> charge(row)).findOne());
    }

    public Optional<SandboxCharge> byReference(String reference) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT " + COLUMNS + " FROM sandbox_charge WHERE reference = :reference").bind("reference", reference)
                .map((row, context) -> charge(row)).findOne());
    }

    /** @return whether the charge was still waiting for its payer */
    public boolean decide(String reference, State state) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE sandbox_charge SET state = :state, updated_at = now()
                 WHERE reference = :reference AND state = 'OPEN'
                """).bind("reference", reference).bind("state", state.name()).execute()) == 1;
    }

    public boolean capture(String reference, long minor) {
        return changed("""
                UPDATE sandbox_charge SET state = 'CAPTURED', captured_minor = captured_minor + :minor, updated_at = now()
                 WHERE reference = :reference AND state IN ('AUTHORIZED', 'CAPTURED')
                   AND captured_minor + :minor <= amount_minor
                """, reference, minor);
    }

    public boolean refund(String reference, long minor) {
        return changed("""
                UPDATE sandbox_charge SET refunded_minor = refunded_minor + :minor, updated_at = now()
                 WHERE reference = :reference AND refunded_minor + :minor <= captured_minor
                """, reference, minor);
    }

    /** Gives the whole charge up. */
    public boolean voidAll(String reference) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE sandbox_charge SET state = 'VOIDED', updated_at = now()
                 WHERE reference = :reference AND state IN ('OPEN', 'PAYABLE', 'AUTHORIZED')
                """).bind("reference", reference).execute()) == 1;
    }

    private boolean changed(String update, String reference, long minor) {
        return jdbi.withHandle(handle -> handle.createUpdate(update)
                .bind("reference", reference).bind("minor", minor).execute()) == 1;
    }

    /** @return whether this is the first operation with its key */
    public boolean begin(UUID key, String reference, String type, long minor) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO sandbox_operation (idempotency_key, charge_reference, type, amount_minor, succeeded)
                VALUES (:key, :reference, :type, :minor, false) ON CONFLICT (idempotency_key) DO NOTHING
                """).bind("key", key).bind("reference", reference).bind("type", type).bind("minor", minor)
                .execute()) == 1;
    }

    public void succeed(UUID key) {
        jdbi.useHandle(handle -> handle.createUpdate(
                "UPDATE sandbox_operation SET succeeded = true WHERE idempotency_key = :key").bind("key", key).execute());
    }

    public boolean succeeded(UUID key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT succeeded FROM sandbox_operation WHERE idempotency_key = :key").bind("key", key)
                .mapTo(Boolean.class).one());
    }

    private static SandboxCharge charge(ResultSet row) throws SQLException {
        return new SandboxCharge(row.getObject("idempotency_key", UUID.class), row.getString("reference"),
                row.getString("method"), State.valueOf(row.getString("state")),
                Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")));
    }
}
