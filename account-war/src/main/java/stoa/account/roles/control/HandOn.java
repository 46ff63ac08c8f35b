package stoa.account.roles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import stoa.account.roles.entity.RoleProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;

/** Nobody hands on more than he holds: neither to others nor, by that, to himself. */
@ApplicationScoped
public class HandOn {

    @Inject Caller caller;

    /** @throws Problem RIGHTS_EXCEEDED if the caller's own token does not hold all of these permissions */
    public void require(Collection<String> permissions) {
        if (!permissions.stream().allMatch(caller::may)) {
            throw new Problem(RoleProblem.RIGHTS_EXCEEDED);
        }
    }
}
