package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import stoa.account.roles.entity.Role;
import stoa.account.roles.entity.RoleProblem;
import stoa.account.roles.entity.Roles;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffMember;
import stoa.account.staff.entity.StaffProblem;
import stoa.kernel.problems.Problem;

/** Who can administer the shop; asked one after the other, so that no two take each other away. */
@ApplicationScoped
class Administrators {

    @Inject Staff staff;
    @Inject Roles roles;

    /**
     * To be asked in the transaction that makes this member no administrator any more.
     *
     * @throws Problem LAST_ADMINISTRATOR if there is no other
     */
    void requireAnotherThan(StaffMember member) {
        queue();
        if (!staff.isAdministered(member.id())) {
            throw new Problem(StaffProblem.LAST_ADMINISTRATOR);
        }
    }

    /**
     * To be asked in the transaction that makes the first one.
     *
     * @throws Problem ADMINISTRATOR_EXISTS
     */
    Role requireNone() {
        var role = queue();
        if (staff.isAdministered(null)) {
            throw new Problem(StaffProblem.ADMINISTRATOR_EXISTS);
        }
        return role;
    }

    private Role queue() {
        return roles.queueFor(Role.ADMIN).orElseThrow(() -> new Problem(RoleProblem.UNKNOWN_ROLE));
    }
}
