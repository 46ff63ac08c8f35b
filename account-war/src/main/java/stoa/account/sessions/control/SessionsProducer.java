package stoa.account.sessions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.sessions.entity.RefreshTokens;
import stoa.account.sessions.entity.Sessions;
import stoa.kernel.settings.Setting;

/** Gives sessions' repositories their database. */
@ApplicationScoped
class SessionsProducer {

    @Produces
    @Singleton
    Sessions sessions(Jdbi jdbi) {
        return new Sessions(jdbi);
    }

    @Produces
    @Singleton
    RefreshTokens tokens(Jdbi jdbi, @Setting("stoa.account.sessions.grace-seconds") int graceSeconds) {
        return new RefreshTokens(jdbi, graceSeconds);
    }
}
