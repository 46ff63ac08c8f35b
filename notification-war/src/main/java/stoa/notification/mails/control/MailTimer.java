package stoa.notification.mails.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Sends what is due every second; workers on several servers pass by each other's mails. Where mails go is read at the
 * start: what is set wrongly stops it.
 */
@Singleton
@Startup
@DependsOn("Start")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

    private static final Logger LOG = System.getLogger(MailTimer.class.getName());
    private static final int ROUND = 500;

    @Inject SendMail send;

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    void tick() {
        try {
            for (int sent = 0; sent < ROUND && send.next(); sent++) {
                LOG.log(Level.DEBUG, "A mail was due");
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Sending mails failed; the next round goes on", failed);
        }
    }
}
