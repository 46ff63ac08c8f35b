package stoa.notification.mails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import stoa.kernel.settings.Setting;
import stoa.notification.mails.entity.MailQueue;
import stoa.notification.mails.entity.Messages;

/** Tells how the queue stands, ends what nobody can end any more, and forgets what has been kept long enough. */
@ApplicationScoped
class TidyMails {

    private static final Logger LOG = System.getLogger(TidyMails.class.getName());

    @Inject MailQueue queue;
    @Inject Messages messages;
    @Inject MailMetrics metrics;
    @Inject @Setting("stoa.notification.mails.keep-failed-days") int keepFailedDays;
    @Inject @Setting("stoa.notification.mails.keep-days") int keepDays;

    void watch() {
        int unknown = queue.failUnknown();
        if (unknown > 0) {
            LOG.log(Level.ERROR, "{0} mails may have been sent: their worker fell silent while they went out", unknown);
        }
        metrics.show(queue.figures());
    }

    void forget() {
        messages.forgetFailed(Duration.ofDays(keepFailedDays));
        messages.delete(Duration.ofDays(keepDays));
    }
}
