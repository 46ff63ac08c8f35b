package stoa.order.payments.control;

import java.util.UUID;

/**
 * What a provider told us by itself about an authorization.
 *
 * @param key the idempotency key by which we had asked for it
 */
public record ProviderEvent(UUID key, Answer answer) { }
