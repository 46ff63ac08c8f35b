package stoa.account.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.keys.entity.ApiKeys;

/** Gives keys' repository its database. */
@ApplicationScoped
class KeysProducer {

    @Produces
    @Singleton
    ApiKeys keys(Jdbi jdbi) {
        return new ApiKeys(jdbi);
    }
}
