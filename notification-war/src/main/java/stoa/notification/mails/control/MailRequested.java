package stoa.notification.mails.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/** The command to send one mail to one person; what else it tells is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MailRequested(String kind, String email, String name, String locale, Map<String, String> values) { }
