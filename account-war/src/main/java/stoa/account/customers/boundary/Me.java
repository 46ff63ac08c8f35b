package stoa.account.customers.boundary;

import java.util.UUID;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;

/** Which customer {@code me} is. */
final class Me {

    private Me() { }

    /** @throws Problem NOT_FOUND if the caller's token names none */
    static UUID of(Caller caller) {
        return caller.customerId().orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
