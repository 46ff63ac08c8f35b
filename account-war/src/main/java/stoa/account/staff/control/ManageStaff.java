package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import stoa.account.logins.control.SendLink;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;
import stoa.account.roles.control.HandOn;
import stoa.account.roles.entity.Role;
import stoa.account.roles.entity.RoleProblem;
import stoa.account.roles.entity.Roles;
import stoa.account.sessions.entity.Sessions;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffMember;
import stoa.account.staff.entity.StaffProblem;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Administrators say who works for the shop, and as what. */
@ApplicationScoped
public class ManageStaff {

    @Inject Staff staff;
    @Inject Logins logins;
    @Inject Roles roles;
    @Inject Sessions sessions;
    @Inject Administrators administrators;
    @Inject HandOn handOn;
    @Inject SendLink invite;
    @Inject IdempotencyKeys keys;
    @Inject @Setting("stoa.store.locale") String locale;

    /**
     * Adds somebody, who is mailed a link by which to choose a password.
     *
     * @throws Problem UNKNOWN_ROLE; RIGHTS_EXCEEDED; EMAIL_TAKEN, by a customer too
     */
    @Transactional
    public StaffMember add(String email, String name, Collection<String> roleNames) {
        var given = named(roleNames);
        handOn.require(permissions(given));
        var id = Ids.next();
        var address = email.toLowerCase(Locale.ROOT);
        if (!logins.add(id, LoginKind.STAFF, address, null)) {
            throw new Problem(StaffProblem.EMAIL_TAKEN);
        }
        logins.rename(id, name, locale);
        staff.add(id);
        roles.give(id, ids(given));
        keys.made(id);
        invite.welcome(logins.byId(id).orElseThrow(), new Recipient(address, name, locale));
        return get(id);
    }

    /**
     * Who is blocked is logged out, and what a token told is true until it ends, 15 minutes at most.
     *
     * @throws Problem UNKNOWN_ROLE; RIGHTS_EXCEEDED; ROLES_PROVIDED; LAST_ADMINISTRATOR; PRECONDITION_FAILED if the
     *                 member no longer has this version
     */
    @Transactional
    public StaffMember change(StaffMember member, String name, Collection<String> roleNames, boolean active) {
        var given = named(roleNames);
        requireOurs(member, given);
        handOn.require(gained(member, given, active));
        if (member.isAdministrator() && !(active && roleNames.contains(Role.ADMIN))) {
            administrators.requireAnotherThan(member);
        }
        logins.lock(member.id());
        if (!staff.change(member.id(), member.version(), active)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        logins.rename(member.id(), name, locale);
        roles.give(member.id(), ids(given));
        if (!active) {
            sessions.endAll(member.id());
        }
        return get(member.id());
    }

    /** @throws Problem LAST_ADMINISTRATOR; PRECONDITION_FAILED */
    @Transactional
    public void remove(StaffMember member) {
        if (member.isAdministrator()) {
            administrators.requireAnotherThan(member);
        }
        if (!staff.remove(member.id(), member.version())) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
    }

    /** @throws Problem NOT_FOUND */
    public StaffMember get(UUID id) {
        return staff.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static void requireOurs(StaffMember member, List<Role> given) {
        if (!member.isLocal() && !given.stream().map(Role::name).toList().equals(member.roles())) {
            throw new Problem(StaffProblem.ROLES_PROVIDED);
        }
    }

    /** What the member may after the change and could not before; who was blocked could nothing. */
    private static Collection<String> gained(StaffMember member, List<Role> given, boolean active) {
        return !active ? List.of() : permissions(given.stream()
                .filter(role -> !member.active() || !member.roles().contains(role.name())).toList());
    }

    private List<Role> named(Collection<String> names) {
        var found = roles.byNames(names);
        var unknown = new TreeSet<>(names);
        found.forEach(role -> unknown.remove(role.name()));
        if (!unknown.isEmpty()) {
            throw new Problem(RoleProblem.UNKNOWN_ROLE).error("/roles", "unknown", "not known: " + unknown);
        }
        return found;
    }

    private static Collection<String> permissions(List<Role> given) {
        return given.stream().flatMap(role -> role.permissions().stream()).distinct().toList();
    }

    private static List<UUID> ids(List<Role> given) {
        return given.stream().map(Role::id).toList();
    }
}
