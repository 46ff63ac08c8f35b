package stoa.order.payments.control;

import java.util.UUID;
import stoa.kernel.money.Money;

/**
 * Somebody who moves money for us; made so that a card processor's interface fits behind it. Every call carries an
 * idempotency key: asked again with it, the provider does nothing again and answers the same. Methods may take long and
 * are called outside of transactions; an exception means that nobody knows whether it happened.
 */
public interface PaymentProvider {

    /** As callers name it in {@code payment.provider}. */
    String name();

    /** Whether it can be chosen here, with this method. */
    boolean offers(String method);

    /** Reserves the amount on the payer's side. */
    Answer authorize(UUID key, String method, Money amount);

    /** Takes (part of) what was authorized. */
    Answer capture(UUID key, String chargeReference, Money amount);

    /** Gives an authorization up, also one that still waits for its payer: afterwards nothing can be charged by it. */
    Answer voidCharge(UUID key, String chargeReference);

    /** Gives back (part of) what was captured. */
    Answer refund(UUID key, String chargeReference, Money amount);

    /** What became of the authorization asked for under this key; NOT_FOUND if it never arrived. */
    Answer find(UUID key);

    /**
     * Verifies and reads what the provider sent us.
     *
     * @param signature the header by which the provider signs
     * @throws stoa.kernel.problems.Problem EVENT_NOT_AUTHENTIC unless it was signed by the provider, a short time ago
     */
    ProviderEvent read(String signature, byte[] body);

    /** The name of the header by which the provider signs its events. */
    String signatureHeader();
}
