package stoa.notification.mails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.settings.Setting;
import stoa.kernel.settings.Settings;
import stoa.notification.mails.entity.MailQueue;
import stoa.notification.mails.entity.Messages;

/** Gives mails their repositories, and the worker what it is set to work with. */
@ApplicationScoped
class MailsProducer {

    @Produces
    @Singleton
    Messages messages(Jdbi jdbi) {
        return new Messages(jdbi);
    }

    @Produces
    @Singleton
    MailQueue queue(Jdbi jdbi) {
        return new MailQueue(jdbi);
    }

    @Produces
    @Singleton
    Post post() {
        return PostSettings.of(Settings.config()).post();
    }

    @Produces
    @Singleton
    SendMail sendMail(MailQueue queue, Templates templates, Post post, Pauses pauses,
            @Setting("stoa.notification.mails.claim-seconds") int claimSeconds) {
        return new SendMail(queue, templates, post, pauses, Duration.ofSeconds(claimSeconds));
    }

    @Produces
    @Singleton
    Templates templates(@Setting("stoa.store.name") String store, @Setting("stoa.store.locale") String locale,
            @Setting("stoa.notification.templates.dir") Optional<Path> own) {
        return new Templates(store, Locale.forLanguageTag(locale), own);
    }

    @Produces
    @Singleton
    Pauses pauses(@Setting("stoa.notification.mails.first-pause-seconds") int first,
            @Setting("stoa.notification.mails.longest-pause-seconds") int longest,
            @Setting("stoa.notification.mails.attempts") int attempts) {
        return new Pauses(Duration.ofSeconds(first), Duration.ofSeconds(longest), attempts);
    }
}
