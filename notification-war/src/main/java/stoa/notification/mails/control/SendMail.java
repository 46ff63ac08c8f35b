package stoa.notification.mails.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import stoa.kernel.ids.Ids;
import stoa.notification.mails.control.Undelivered.Outcome;
import stoa.notification.mails.entity.Failure;
import stoa.notification.mails.entity.MailKind;
import stoa.notification.mails.entity.MailQueue;
import stoa.notification.mails.entity.QueuedMail;

/**
 * Sends the mails that are due. What surely did not go out is tried again; what may have gone out is not. Addresses and
 * contents reach no log.
 */
class SendMail {

    private static final Logger LOG = System.getLogger(SendMail.class.getName());

    private final MailQueue queue;
    private final Templates templates;
    private final Post post;
    private final Pauses pauses;
    private final Duration claim;

    SendMail(MailQueue queue, Templates templates, Post post, Pauses pauses, Duration claim) {
        this.queue = queue;
        this.templates = templates;
        this.post = post;
        this.pauses = pauses;
        this.claim = claim;
    }

    /** @return false if none is due */
    boolean next() {
        var claimed = queue.claim(Ids.next(), claim);
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(QueuedMail mail) {
        Mail written;
        try {
            written = written(mail);
            post.deliver(written, () -> give(mail));
        } catch (RuntimeException failed) {
            undelivered(mail, failed);
            return;
        }
        if (!queue.sent(mail)) {
            overtaken(written);
        }
    }

    /** Whoever is erased while a mail to them goes out is not to be found where it went. */
    private void overtaken(Mail mail) {
        if (queue.knows(mail.id())) {
            LOG.log(Level.WARNING, "Mail {0} was sent, but took longer than its claim", mail.id());
        } else {
            post.takeBack(mail);
            LOG.log(Level.INFO, "Mail {0} went out while its recipient was erased", mail.id());
        }
    }

    private void give(QueuedMail mail) {
        if (!queue.give(mail)) {
            throw new IllegalStateException("The claim on mail " + mail.id() + " is over");
        }
    }

    private void undelivered(QueuedMail mail, RuntimeException failed) {
        var failure = failureOf(mail, failed);
        if (failure.isPresent()) {
            LOG.log(Level.ERROR, "Mail {0} ({1}) failed, {2}: {3}", mail.id(), mail.kind(), failure.get(), new Reason(failed));
            queue.failed(mail, failure.get());
        } else {
            LOG.log(Level.WARNING, "Mail {0} ({1}) waits for another try: {2}", mail.id(), mail.kind(), new Reason(failed));
            queue.again(mail, pauses.after(mail.attempts()));
        }
    }

    /** Empty if it is worth another try. */
    private Optional<Failure> failureOf(QueuedMail mail, RuntimeException failed) {
        var outcome = failed instanceof Undelivered told ? told.outcome() : Outcome.LATER;
        return switch (outcome) {
            case REFUSED -> Optional.of(Failure.REFUSED);
            case UNKNOWN -> Optional.of(Failure.UNKNOWN);
            case LATER -> pauses.exhausted(mail.attempts()) ? Optional.of(Failure.GIVEN_UP) : Optional.empty();
        };
    }

    private Mail written(QueuedMail mail) {
        var kind = MailKind.of(mail.kind()).orElseThrow(() -> new IllegalStateException("No kind " + mail.kind()));
        return new Mail(mail.id(), mail.createdAt(), mail.recipient(), mail.name(), mail.customerId(),
                templates.write(kind, mail.locale(), mail.name(), MailValues.of(mail.content())));
    }
}
