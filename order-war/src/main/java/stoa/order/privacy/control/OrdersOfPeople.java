package stoa.order.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import stoa.order.privacy.entity.PersonalOrders;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.PersonalData;

/** What orders know of people: who bought and where it went. The books need neither, so they stay without. */
@ApplicationScoped
class OrdersOfPeople implements PersonalData {

    @Inject Jdbi jdbi;

    @Override
    public String export(Person person) {
        return orders().export(person);
    }

    @Override
    public boolean erase(Person person) {
        orders().erase(person);
        return !orders().any(person);
    }

    private PersonalOrders orders() {
        return new PersonalOrders(jdbi);
    }
}
