package stoa.kernel.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import stoa.kernel.persistence.Migrations;
import stoa.kernel.settings.Setting;

/** Forgets old keys. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class KeysTimer {

    @Inject Migrations migrations;
    @Inject Keys keys;
    @Inject @Setting("stoa.idempotency.keep-hours") int keepHours;

    @Schedule(second = "0", minute = "17", hour = "*", persistent = false)
    void forget() {
        if (migrations.done()) {
            keys.forget(keepHours);
        }
    }
}
