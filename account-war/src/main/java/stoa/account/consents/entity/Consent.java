package stoa.account.consents.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What a customer said to a purpose, once.
 *
 * @param purpose as {@code newsletter}
 * @param granted whether the customer agreed; false takes it back
 */
public record Consent(UUID id, String purpose, boolean granted, ConsentSource source, Instant at) { }
