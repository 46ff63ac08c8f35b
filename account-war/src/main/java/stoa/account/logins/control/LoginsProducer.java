package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.logins.entity.Logins;

/** Gives logins' repository its database. */
@ApplicationScoped
class LoginsProducer {

    @Produces
    @Singleton
    Logins logins(Jdbi jdbi) {
        return new Logins(jdbi);
    }
}
