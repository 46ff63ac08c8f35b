package stoa.account.customers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import stoa.account.customers.entity.CustomerFact;
import stoa.account.customers.entity.Customers;
import stoa.account.logins.entity.AddressProved;
import stoa.account.logins.entity.LoginKind;
import stoa.kernel.events.Facts;

/**
 * A customer begins when an address is proved, and the other contexts learn the address then, as orders that a guest made
 * with it are theirs from now on; with a later one it is the same.
 */
@ApplicationScoped
class WelcomeCustomer {

    private static final long TWO = 2;

    @Inject Customers customers;
    @Inject Event<Facts> facts;

    @Transactional(Transactional.TxType.MANDATORY)
    public void proved(@Observes AddressProved proved) {
        if (proved.kind() == LoginKind.CUSTOMER) {
            tell(proved.loginId(), proved.email());
        }
    }

    private void tell(UUID id, String email) {
        if (customers.add(id, TWO)) {
            facts.fire(new Facts(List.of(CustomerFact.registered(id, 1), CustomerFact.verified(id, TWO, email))));
        } else {
            long last = customers.touch(id, TWO).orElseThrow();
            facts.fire(new Facts(List.of(CustomerFact.changed(id, last - 1), CustomerFact.verified(id, last, email))));
        }
    }
}
