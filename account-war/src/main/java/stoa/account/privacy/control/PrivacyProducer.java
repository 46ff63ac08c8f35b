package stoa.account.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.privacy.entity.OwnData;
import stoa.account.privacy.entity.PrivacyJobs;

/** Gives privacy's repositories their database. */
@ApplicationScoped
class PrivacyProducer {

    @Produces
    @Singleton
    PrivacyJobs jobs(Jdbi jdbi) {
        return new PrivacyJobs(jdbi);
    }

    @Produces
    @Singleton
    OwnData own(Jdbi jdbi) {
        return new OwnData(jdbi);
    }
}
