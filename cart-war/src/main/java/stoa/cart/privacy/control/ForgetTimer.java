package stoa.cart.privacy.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import stoa.kernel.persistence.Migrations;
import stoa.kernel.settings.Setting;

/** Forgets carts that are closed for long, a batch a minute, so that no vacuum has much to do at once. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetTimer {

    private static final int BATCH = 2000;

    @Inject Migrations migrations;
    @Inject CartsOfPeople carts;
    @Inject @Setting("stoa.cart.privacy.keep-days") int keepDays;

    @Schedule(second = "41", minute = "*", hour = "*", persistent = false)
    void forget() {
        if (migrations.done()) {
            carts.forget(keepDays, BATCH);
        }
    }
}
