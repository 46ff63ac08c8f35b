package stoa.notification.mails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.notification.mails.entity.Message;
import stoa.notification.mails.entity.Messages;

/** Queues a failed message again because somebody says so, even if it may have been sent. */
@ApplicationScoped
public class RetryMessage {

    @Inject Messages messages;
    @Inject IdempotencyKeys keys;

    /** @throws Problem NOT_FOUND, INVALID_TRANSITION unless it has failed, MESSAGE_ERASED if its content is gone */
    @Transactional
    public Message byId(UUID id) {
        var message = existing(id);
        message.retryRefused().ifPresent(refused -> {
            throw new Problem(refused);
        });
        if (!messages.queueAgain(id, message.version())) {
            throw new Problem(CommonProblem.CONFLICT);
        }
        keys.made(id);
        return existing(id);
    }

    private Message existing(UUID id) {
        return messages.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
