package stoa.notification.mails.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is ready to go.
 *
 * @param name       the recipient's; null if it is not known
 * @param customerId whose it is, where the recipient does not tell; null otherwise
 */
record Mail(UUID id, Instant askedAt, String recipient, String name, UUID customerId, MailText text) { }
