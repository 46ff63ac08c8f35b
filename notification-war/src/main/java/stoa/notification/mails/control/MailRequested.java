package stoa.notification.mails.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.UUID;

/**
 * The command to send one mail to one person; what else it tells is ignored.
 *
 * @param customerId whose mail it is, where the address does not tell; null otherwise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MailRequested(String kind, String email, String name, String locale, UUID customerId, Map<String, String> values) { }
