package stoa.notification.mails.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail in the hands of the worker that claimed it.
 *
 * @param claim      proves that it is this worker's still
 * @param name       null if it is not known
 * @param customerId whose mail it is, where the recipient does not tell; null otherwise
 * @param content    the values for the templates, a JSON object of texts
 * @param attempts   this one included
 */
public record QueuedMail(UUID id, UUID claim, String kind, String locale, String recipient, String name, UUID customerId,
        String content, int attempts, Instant createdAt) { }
