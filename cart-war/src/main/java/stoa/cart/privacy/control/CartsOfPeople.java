package stoa.cart.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;
import stoa.cart.privacy.entity.PersonalCarts;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.PersonalData;

/** What carts know of people: who wants what, and where it shall go. Without its person a cart is nobody's, and goes. */
@ApplicationScoped
class CartsOfPeople implements PersonalData {

    @Inject Jdbi jdbi;

    @Override
    public String export(Person person) {
        return carts().export(person);
    }

    @Override
    public boolean erase(Person person) {
        carts().remove(person);
        return !carts().any(person);
    }

    /** Safe on several servers at once. */
    @Transactional
    void forget(int afterDays, int limit) {
        carts().forget(afterDays, limit);
    }

    private PersonalCarts carts() {
        return new PersonalCarts(jdbi);
    }
}
