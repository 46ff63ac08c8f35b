package stoa.account.customers.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import stoa.account.customers.entity.CustomerFilter;
import stoa.kernel.paging.SortOrder;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.QueryValues;

/** What a list of customers can be asked for. */
public class CustomerQuery {

    @Parameter(description = "The customer's address, whatever its case", example = "ada@example.com")
    @QueryParam("email") String email;
    @Parameter(description = "The code of a group", example = "wholesale")
    @QueryParam("group") String group;
    @Parameter(description = "Registered then or later (RFC 3339)", example = "2026-01-01T00:00:00Z")
    @QueryParam("createdAt.gte") String from;
    @Parameter(description = "Registered then or earlier (RFC 3339)", example = "2026-12-31T23:59:59Z")
    @QueryParam("createdAt.lte") String to;
    @Parameter(description = "createdAt or -createdAt", example = "-createdAt")
    @QueryParam("sort") String sort;

    /** @throws Problem INVALID_REQUEST for what is no time or field */
    CustomerFilter filter() {
        return new CustomerFilter(email, group, QueryValues.instant("createdAt.gte", from), QueryValues.instant("createdAt.lte", to),
                SortOrder.parse(sort, Set.of("createdAt"), "-createdAt").descending());
    }
}
