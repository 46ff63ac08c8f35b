package stoa.notification.mails.entity;

import java.time.Instant;
import java.util.List;

/**
 * Which messages are asked for; null means any.
 *
 * @param from  created at or after it
 * @param until created before or at it
 */
public record MessageFilter(List<MailKind> kinds, List<MessageState> states, Instant from, Instant until) {

    String[] kindArray() {
        return kinds == null ? null : kinds.stream().map(MailKind::code).toArray(String[]::new);
    }

    String[] stateArray() {
        return states == null ? null : states.stream().map(Enum::name).toArray(String[]::new);
    }
}
