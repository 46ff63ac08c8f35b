package stoa.notification.mails.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.problems.ProblemType;

/**
 * What is known of a mail besides what it says.
 *
 * @param kind          a {@link MailKind}'s code
 * @param recipient     null once it is deleted, as is {@code name}, which may never have been known
 * @param attempts      how often a worker took it
 * @param nextAttemptAt null unless it is queued
 */
public record Message(UUID id, long version, String kind, MessageState state, String locale, String recipient, String name,
        int attempts, Instant nextAttemptAt, Failure failure, Instant sentAt, Instant createdAt, Instant updatedAt) {

    /** Why it cannot be queued again, if it cannot. */
    public Optional<ProblemType> retryRefused() {
        if (state != MessageState.FAILED) {
            return Optional.of(MailProblem.INVALID_TRANSITION);
        }
        return recipient == null ? Optional.of(MailProblem.MESSAGE_ERASED) : Optional.empty();
    }
}
