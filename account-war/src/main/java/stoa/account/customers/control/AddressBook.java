package stoa.account.customers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import stoa.account.customers.entity.CustomerAddress;
import stoa.account.customers.entity.CustomerAddresses;
import stoa.account.customers.entity.CustomerProblem;
import stoa.account.customers.entity.Customers;
import stoa.account.customers.entity.PostalAddress;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** A customer's addresses: many, one default for bills and one for parcels at most. Commands queue on the customer's row. */
@ApplicationScoped
public class AddressBook {

    private static final int MOST = 100;

    @Inject Customers customers;
    @Inject CustomerAddresses addresses;
    @Inject IdempotencyKeys keys;

    /** @throws Problem NOT_FOUND without such a customer; TOO_MANY_ADDRESSES beyond 100 */
    @Transactional
    public CustomerAddress add(UUID customer, PostalAddress address) {
        enter(customer);
        if (addresses.count(customer) >= MOST) {
            throw new Problem(CustomerProblem.TOO_MANY_ADDRESSES);
        }
        var id = Ids.next();
        addresses.yieldTo(id, customer, address);
        addresses.add(id, customer, address);
        keys.made(id);
        return get(customer, id);
    }

    /**
     * @param precondition is asked about the address's version
     * @param change       makes the new of the current, and may refuse it
     * @throws Problem NOT_FOUND if it is not in this customer's book
     */
    @Transactional
    public CustomerAddress change(UUID customer, UUID id, LongConsumer precondition, UnaryOperator<PostalAddress> change) {
        var current = entered(customer, id, precondition);
        var changed = change.apply(current.address());
        addresses.yieldTo(id, customer, changed);
        addresses.change(id, customer, changed);
        return get(customer, id);
    }

    /**
     * @param precondition is asked about the address's version
     * @throws Problem NOT_FOUND if it is not in this customer's book
     */
    @Transactional
    public void remove(UUID customer, UUID id, LongConsumer precondition) {
        addresses.remove(customer, entered(customer, id, precondition).id());
    }

    /** @throws Problem NOT_FOUND if it is not in this customer's book */
    public CustomerAddress get(UUID customer, UUID id) {
        return addresses.byId(customer, id).orElseThrow(AddressBook::unknown);
    }

    private CustomerAddress entered(UUID customer, UUID id, LongConsumer precondition) {
        enter(customer);
        var current = get(customer, id);
        precondition.accept(current.version());
        return current;
    }

    private void enter(UUID customer) {
        if (!customers.lock(customer)) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return new Problem(CommonProblem.NOT_FOUND);
    }
}
