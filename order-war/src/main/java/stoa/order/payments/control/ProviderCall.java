package stoa.order.payments.control;

import java.util.UUID;
import stoa.kernel.money.Money;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.PaymentTransaction;

/**
 * One call that the ledger wants made.
 *
 * @param key             the ledger row it is for, and the idempotency key
 * @param chargeReference absent until the provider told it
 */
public record ProviderCall(Kind kind, UUID key, String provider, String method, String chargeReference, Money amount) {

    /** What to ask for; FIND asks what became of an authorization. */
    public enum Kind { AUTHORIZE, FIND, CAPTURE, VOID, REFUND }

    public static ProviderCall of(Kind kind, Payment payment, PaymentTransaction transaction) {
        return new ProviderCall(kind, transaction.id(), payment.provider(), payment.method(),
                payment.chargeReference().orElse(null), transaction.amount());
    }
}
