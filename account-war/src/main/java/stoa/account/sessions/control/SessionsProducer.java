package stoa.account.sessions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.sessions.entity.Sessions;

/** Gives sessions' repository its database. */
@ApplicationScoped
class SessionsProducer {

    @Produces
    @Singleton
    Sessions sessions(Jdbi jdbi) {
        return new Sessions(jdbi);
    }
}
