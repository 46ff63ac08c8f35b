package stoa.order.sandbox.entity;

import java.util.UUID;
import stoa.kernel.money.Money;

/**
 * A charge in the sandbox's books.
 *
 * @param key       the merchant's idempotency key
 * @param reference the sandbox's own name for it, which can't be guessed
 */
public record SandboxCharge(UUID key, String reference, String method, State state, Money amount) {

    /** OPEN waits for its payer; PAYABLE is an invoice that went out. */
    public enum State { OPEN, PAYABLE, AUTHORIZED, CAPTURED, VOIDED, FAILED }
}
