package stoa.account.customers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import stoa.account.customers.entity.Customer;
import stoa.account.customers.entity.CustomerFilter;
import stoa.account.customers.entity.CustomerLists;
import stoa.account.customers.entity.Customers;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;

/** The one way by which anybody reads who the customers are. */
@ApplicationScoped
public class ReadCustomers {

    @Inject Customers customers;
    @Inject CustomerLists lists;

    /** @throws Problem NOT_FOUND */
    public Customer get(UUID id) {
        return customers.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    public Page<Customer> page(CustomerFilter filter, PageRequest request) {
        var after = request.after(key -> new CustomerLists.Position(Times.parse(key.get(0)), UUID.fromString(key.get(1))));
        return request.page(lists.page(filter, request.limit() + 1, after),
                row -> List.of(Times.format(row.createdAt()), row.id().toString()),
                request.exactCount() ? lists.count(filter) : null);
    }
}
