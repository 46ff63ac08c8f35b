package stoa.order.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.persistence.SqlStates;
import stoa.order.OrderDatabase;

class PaymentLedgerIT {

    private final Jdbi jdbi = OrderDatabase.jdbi();
    private final UUID payment = payment();
    private final String charge = "ch_" + payment;
    private int position;

    @Test
    void aChargeThatFailedAndSucceedsLaterKeepsItsName() {
        book("FAILED");
        book("SUCCEEDED");
        assertEquals(2, position);
    }

    @Test
    void aChargeIsBookedOnce() {
        book("SUCCEEDED");
        var refused = assertThrows(RuntimeException.class, () -> book("SUCCEEDED"));
        assertEquals(SqlStates.UNIQUE, SqlStates.of(refused).orElseThrow());
    }

    private UUID payment() {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO payment (id, version, sequence, order_id, provider, method, currency, amount_minor,
                    authorized_minor, captured_minor, refunded_minor, pending_refund_minor, status, created_at, updated_at)
                VALUES (:id, 1, 1, :id, 'sandbox', 'card-ok', 'USD', 2500, 0, 0, 0, 0, 'PENDING', now(), now())
                """).bind("id", id).execute());
        return id;
    }

    private void book(String state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO payment_transaction (id, payment_id, position, type, state, provider, provider_reference,
                    currency, amount_minor, created_at, decided_at)
                VALUES (:id, :payment, :position, 'AUTHORIZE', :state, 'sandbox', :charge, 'USD', 2500, now(), now())
                """).bind("id", Ids.next()).bind("payment", payment).bind("position", position).bind("state", state)
                .bind("charge", charge).execute());
        position++;
    }
}
