package stoa.account.consents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.consents.entity.Consents;

/** Gives consents' repository its database. */
@ApplicationScoped
class ConsentsProducer {

    @Produces
    @Singleton
    Consents consents(Jdbi jdbi) {
        return new Consents(jdbi);
    }
}
