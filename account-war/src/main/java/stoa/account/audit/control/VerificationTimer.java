package stoa.account.audit.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import stoa.account.audit.entity.Verifications;
import stoa.kernel.persistence.Leases;
import stoa.kernel.persistence.Migrations;

/** Looks every second for a verification to work on; one server at a time does. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class VerificationTimer {

    private static final Logger LOG = System.getLogger(VerificationTimer.class.getName());

    @Inject Migrations migrations;
    @Inject Leases leases;
    @Inject Verifications verifications;
    @Inject VerifyChains verify;

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (!migrations.done()) {
            return;
        }
        try {
            verifications.open().filter(job -> leases.keep(VerifyChains.LEASE, VerifyChains.HELD))
                    .ifPresent(job -> verify.run(job.id()));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The verification of the audit waits", failed);
        }
    }
}
