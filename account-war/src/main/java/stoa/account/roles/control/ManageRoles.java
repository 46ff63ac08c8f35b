package stoa.account.roles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import stoa.account.roles.entity.Permissions;
import stoa.account.roles.entity.Role;
import stoa.account.roles.entity.RoleProblem;
import stoa.account.roles.entity.Roles;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Administrators say which sets of permissions have a name. */
@ApplicationScoped
public class ManageRoles {

    @Inject Roles roles;
    @Inject HandOn handOn;
    @Inject IdempotencyKeys keys;

    /** @throws Problem INVALID_REQUEST for a permission that does not exist; RIGHTS_EXCEEDED; ROLE_EXISTS */
    @Transactional
    public Role add(String name, Collection<String> permissions) {
        var told = known(permissions);
        handOn.require(told);
        var id = Ids.next();
        if (!roles.add(id, name, told)) {
            throw new Problem(RoleProblem.ROLE_EXISTS);
        }
        keys.made(id);
        return get(id);
    }

    /**
     * Who has the role may what it then permits with the next token.
     *
     * @throws Problem as {@link #add}; ROLE_FIXED; PRECONDITION_FAILED if the role no longer has this version
     */
    @Transactional
    public Role change(Role role, String name, Collection<String> permissions) {
        requireOwn(role);
        var told = known(permissions);
        var more = new TreeSet<>(told);
        role.permissions().forEach(more::remove);
        handOn.require(more);
        requireFree(role, name);
        if (!roles.change(role.id(), role.version(), name, told)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        return get(role.id());
    }

    /** @throws Problem ROLE_FIXED; ROLE_IN_USE while a member of staff has it; PRECONDITION_FAILED */
    @Transactional
    public void remove(Role role) {
        requireOwn(role);
        roles.lock(role.id());
        if (roles.isUsed(role.id())) {
            throw new Problem(RoleProblem.ROLE_IN_USE);
        }
        if (!roles.remove(role.id(), role.version())) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
    }

    /** @throws Problem NOT_FOUND */
    public Role get(UUID id) {
        return roles.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private void requireFree(Role role, String name) {
        if (!role.name().equals(name) && !roles.byNames(List.of(name)).isEmpty()) {
            throw new Problem(RoleProblem.ROLE_EXISTS);
        }
    }

    private static void requireOwn(Role role) {
        if (role.fixed()) {
            throw new Problem(RoleProblem.ROLE_FIXED);
        }
    }

    private static TreeSet<String> known(Collection<String> told) {
        var unknown = Permissions.unknown(told);
        if (!unknown.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error("/permissions", "invalid", "not known: " + unknown);
        }
        return new TreeSet<>(told);
    }
}
