package stoa.notification.mails.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks at the queue and tidies it; apart from {@link MailTimer}, which a silent mail server may hold for long. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MailWatch {

    private static final Logger LOG = System.getLogger(MailWatch.class.getName());

    @Inject TidyMails tidy;

    @Schedule(second = "*/15", minute = "*", hour = "*", persistent = false)
    void watch() {
        guarded(tidy::watch);
    }

    @Schedule(second = "30", minute = "17", hour = "*", persistent = false)
    void forget() {
        guarded(tidy::forget);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Watching the mails failed; the next round goes on", failed);
        }
    }
}
