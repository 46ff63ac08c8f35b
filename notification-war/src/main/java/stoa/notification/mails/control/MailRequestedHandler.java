package stoa.notification.mails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Set;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.json.Json;
import stoa.kernel.validation.EmailAddress;
import stoa.notification.mails.entity.MailKind;
import stoa.notification.mails.entity.MailQueue;
import stoa.notification.mails.entity.NewMail;

/** Queues the mails that other contexts ask for. What is refused is named without telling whom it was for. */
@ApplicationScoped
class MailRequestedHandler implements EventHandler {

    private static final EmailAddress.Check ADDRESS = new EmailAddress.Check();

    @Inject MailQueue queue;

    @Override
    public Set<String> types() {
        return Set.of("mail.requested");
    }

    @Override
    public void handle(ReceivedEvent event) {
        queue.add(mailOf(event));
    }

    private static NewMail mailOf(ReceivedEvent event) {
        var asked = event.data(MailRequested.class);
        var kind = MailKind.of(asked.kind()).orElseThrow(() -> new Poison("there is no such kind of mail: " + asked.kind()));
        require(event.aggregateId() != null, "a mail needs an id");
        require(asked.email() != null && ADDRESS.isValid(asked.email(), null), "the recipient is no address");
        require(asked.locale() != null, "locale is missing");
        require(asked.values() != null && asked.values().keySet().containsAll(kind.required())
                && !asked.values().containsValue(null), "a value of " + kind.code() + " is missing");
        return new NewMail(event.aggregateId(), kind, asked.locale(), asked.email(), asked.name(), asked.customerId(),
                contentOf(asked));
    }

    private static String contentOf(MailRequested asked) {
        var content = Json.write(asked.values());
        try {
            MailValues.of(content);
            return content;
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            throw new Poison("the lines of a mail are no lines");
        }
    }

    private static void require(boolean held, String reason) {
        if (!held) {
            throw new Poison(reason);
        }
    }
}
