package stoa.account.roles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.roles.entity.Roles;

/** Gives roles' repository its database. */
@ApplicationScoped
class RolesProducer {

    @Produces
    @Singleton
    Roles roles(Jdbi jdbi) {
        return new Roles(jdbi);
    }
}
