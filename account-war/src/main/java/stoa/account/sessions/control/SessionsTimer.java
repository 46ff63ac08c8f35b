package stoa.account.sessions.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import stoa.kernel.persistence.Contention;

/** Forgets sessions that are over, every hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionsTimer {

    private static final int ROUNDS = 1000;

    @Inject ForgetSessions forget;

    @Schedule(second = "30", minute = "23", hour = "*", persistent = false)
    void tick() {
        for (int round = 0; round < ROUNDS; round++) {
            if (!Contention.retrying(forget::some)) {
                return;
            }
        }
    }
}
