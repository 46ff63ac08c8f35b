package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.logins.entity.Asks;
import stoa.account.logins.entity.Links;
import stoa.account.logins.entity.Logins;

/** Gives logins' repositories their database. */
@ApplicationScoped
class LoginsProducer {

    @Produces
    @Singleton
    Logins logins(Jdbi jdbi) {
        return new Logins(jdbi);
    }

    @Produces
    @Singleton
    Asks asks(Jdbi jdbi) {
        return new Asks(jdbi);
    }

    @Produces
    @Singleton
    Links links(Jdbi jdbi) {
        return new Links(jdbi);
    }
}
