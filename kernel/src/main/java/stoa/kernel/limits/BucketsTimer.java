package stoa.kernel.limits;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import stoa.kernel.persistence.Migrations;

/** Forgets shared buckets that are full again. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class BucketsTimer {

    @Inject Migrations migrations;
    @Inject Buckets buckets;

    @Schedule(second = "40", minute = "*", hour = "*", persistent = false)
    void forget() {
        if (migrations.done() && buckets instanceof SharedBuckets shared) {
            shared.forget();
        }
    }
}
