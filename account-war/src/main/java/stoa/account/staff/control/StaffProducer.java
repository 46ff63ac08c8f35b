package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.staff.entity.Factors;
import stoa.account.staff.entity.Staff;

/** Gives staff's repositories their database. */
@ApplicationScoped
class StaffProducer {

    @Produces
    @Singleton
    Staff staff(Jdbi jdbi) {
        return new Staff(jdbi);
    }

    @Produces
    @Singleton
    Factors factors(Jdbi jdbi) {
        return new Factors(jdbi);
    }
}
