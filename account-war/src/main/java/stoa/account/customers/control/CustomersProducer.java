package stoa.account.customers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.account.customers.entity.CustomerAddresses;
import stoa.account.customers.entity.CustomerGroups;
import stoa.account.customers.entity.CustomerLists;
import stoa.account.customers.entity.Customers;

/** Gives customers' repositories their database. */
@ApplicationScoped
class CustomersProducer {

    @Produces
    @Singleton
    Customers customers(Jdbi jdbi) {
        return new Customers(jdbi);
    }

    @Produces
    @Singleton
    CustomerLists lists(Jdbi jdbi) {
        return new CustomerLists(jdbi);
    }

    @Produces
    @Singleton
    CustomerGroups groups(Jdbi jdbi) {
        return new CustomerGroups(jdbi);
    }

    @Produces
    @Singleton
    CustomerAddresses addresses(Jdbi jdbi) {
        return new CustomerAddresses(jdbi);
    }
}
