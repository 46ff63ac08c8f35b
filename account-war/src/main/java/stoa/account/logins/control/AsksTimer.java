package stoa.account.logins.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import stoa.account.logins.entity.Asks;
import stoa.account.logins.entity.Links;
import stoa.kernel.persistence.Migrations;

/**
 * Answers every second what was asked, away from the request, whose time would tell whether an address is known; and
 * forgets expired links every hour. Several servers may, as each passes by what another is at.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AsksTimer {

    private static final Logger LOG = Logger.getLogger(AsksTimer.class.getName());
    private static final int BATCH = 100;

    @Inject Asks asks;
    @Inject AnswerAsk answer;
    @Inject Links links;
    @Inject Migrations migrations;

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        try {
            if (migrations.done()) {
                asks.waiting(BATCH).forEach(this::answer);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "What was asked waits; the next round goes on", failed);
        }
    }

    /** One that fails does not keep the others waiting. */
    private void answer(UUID id) {
        try {
            answer.answer(id);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "An ask was not answered; it is tried again", failed);
        }
    }

    @Schedule(minute = "17", hour = "*", persistent = false)
    void forget() {
        try {
            int forgotten = links.forgetExpired();
            LOG.log(Level.FINE, "{0} expired links are forgotten", forgotten);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Expired links stay for another hour", failed);
        }
    }
}
