package stoa.notification.mails.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.notification.mails.entity.Failure;
import stoa.notification.mails.entity.Message;
import stoa.notification.mails.entity.MessageState;

/** A mail as staff see it; never what it says. */
@Schema(name = "Message", requiredProperties = {"id", "kind", "state", "locale", "attempts", "createdAt", "updatedAt"})
record MessageView(UUID id,
        @Schema(description = "As order-placed") String kind,
        MessageState state,
        String locale,
        @Schema(description = "Absent once the mail is sent, or some days after it failed") String recipient,
        @Schema(description = "The recipient's; absent as recipient is, or if it was not known") String name,
        int attempts,
        @Schema(description = "Only while it is queued") Instant nextAttemptAt,
        @Schema(description = "Only if it failed; UNKNOWN: it may have been sent") Failure failure,
        Instant sentAt, Instant createdAt, Instant updatedAt) {

    static MessageView of(Message message) {
        return new MessageView(message.id(), message.kind(), message.state(), message.locale(), message.recipient(),
                message.name(), message.attempts(), message.nextAttemptAt(), message.failure(), message.sentAt(),
                message.createdAt(), message.updatedAt());
    }
}
