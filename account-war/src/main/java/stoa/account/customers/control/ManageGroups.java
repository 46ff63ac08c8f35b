package stoa.account.customers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import stoa.account.customers.entity.CustomerGroup;
import stoa.account.customers.entity.CustomerGroups;
import stoa.account.customers.entity.CustomerProblem;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Staff keep the groups of customers. */
@ApplicationScoped
public class ManageGroups {

    @Inject CustomerGroups groups;
    @Inject IdempotencyKeys keys;

    /** @throws Problem GROUP_EXISTS if the code is taken */
    @Transactional
    public CustomerGroup add(String code, String name) {
        var id = Ids.next();
        if (!groups.add(id, code, name)) {
            throw new Problem(CustomerProblem.GROUP_EXISTS);
        }
        keys.made(id);
        return get(id);
    }

    /** @throws Problem PRECONDITION_FAILED if the group no longer has this version */
    @Transactional
    public CustomerGroup change(UUID id, long version, String name) {
        if (!groups.change(id, version, name)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        return get(id);
    }

    /** @throws Problem GROUP_IN_USE while customers are in it; PRECONDITION_FAILED */
    @Transactional
    public void remove(CustomerGroup group) {
        if (groups.isUsed(group.id())) {
            throw new Problem(CustomerProblem.GROUP_IN_USE);
        }
        if (!groups.remove(group.id(), group.version())) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
    }

    /** @throws Problem NOT_FOUND */
    public CustomerGroup get(UUID id) {
        return groups.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
