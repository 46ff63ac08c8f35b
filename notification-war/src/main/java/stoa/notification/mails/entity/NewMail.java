package stoa.notification.mails.entity;

import java.util.UUID;

/**
 * A mail that is asked for.
 *
 * @param id         made by who asks, so that asking twice is asking once
 * @param name       null if it is not known
 * @param customerId whose mail it is, where the recipient does not tell; null otherwise
 * @param content    the values for the templates, a JSON object of texts
 */
public record NewMail(UUID id, MailKind kind, String locale, String recipient, String name, UUID customerId,
        String content) { }
