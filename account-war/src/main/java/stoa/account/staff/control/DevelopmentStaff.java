package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import stoa.account.logins.control.DevelopmentLogin;
import stoa.account.logins.entity.LoginKind;
import stoa.account.roles.entity.Role;
import stoa.account.roles.entity.Roles;
import stoa.account.staff.entity.Staff;

/** One member of each fixed role, whom a development start has ready. */
@ApplicationScoped
class DevelopmentStaff implements DevelopmentLogin {

    private static final List<String> FIXED = List.of(Role.ADMIN, "catalog-manager", "order-manager", "support", "analyst");

    @Inject Staff staff;
    @Inject Roles roles;

    @Override
    public LoginKind kind() {
        return LoginKind.STAFF;
    }

    @Override
    public List<String> roles() {
        return FIXED;
    }

    @Override
    public void made(String role, UUID login) {
        staff.add(login);
        roles.give(login, roles.byNames(List.of(role)).stream().map(Role::id).toList());
    }
}
