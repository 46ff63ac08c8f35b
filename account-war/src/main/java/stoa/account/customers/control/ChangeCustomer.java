package stoa.account.customers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import stoa.account.customers.entity.Customer;
import stoa.account.customers.entity.CustomerFact;
import stoa.account.customers.entity.CustomerProblem;
import stoa.account.customers.entity.Customers;
import stoa.account.logins.entity.Logins;
import stoa.kernel.events.Fact;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** What is known of a customer changes: the customer says how to be called, staff say which groups count. */
@ApplicationScoped
public class ChangeCustomer {

    @Inject Customers customers;
    @Inject Logins logins;
    @Inject Event<Fact> facts;

    /**
     * By the customer.
     *
     * @param precondition is asked about the customer's version, under its lock
     * @throws Problem NOT_FOUND
     */
    @Transactional
    public Customer profile(UUID id, String name, String locale, LongConsumer precondition) {
        logins.lock(id);
        customers.lock(id);
        precondition.accept(customers.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND)).version());
        long sequence = customers.touch(id, 1).orElseThrow();
        logins.rename(id, name, locale);
        facts.fire(CustomerFact.changed(id, sequence));
        return customers.byId(id).orElseThrow();
    }

    /**
     * By staff.
     *
     * @param seen   the customer as staff read it
     * @param groups codes
     * @throws Problem PRECONDITION_FAILED if the customer has changed since; UNKNOWN_REFERENCE for a group that is none
     */
    @Transactional
    public Customer byStaff(Customer seen, String name, List<String> groups) {
        logins.lock(seen.id());
        long sequence = customers.touchIf(seen.id(), seen.version(), 1)
                .orElseThrow(() -> new Problem(CommonProblem.PRECONDITION_FAILED));
        logins.rename(seen.id(), name, seen.locale());
        var codes = groups.stream().distinct().toList();
        if (customers.regroup(seen.id(), codes) != codes.size()) {
            throw new Problem(CustomerProblem.UNKNOWN_REFERENCE).error("/groups", "unknown-group", "holds a code of no group");
        }
        facts.fire(CustomerFact.changed(seen.id(), sequence));
        return customers.byId(seen.id()).orElseThrow();
    }
}
