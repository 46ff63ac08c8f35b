package stoa.account.providers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;
import stoa.account.providers.entity.Identity;
import stoa.account.providers.entity.ProviderProblem;
import stoa.account.roles.entity.Role;
import stoa.account.roles.entity.Roles;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffMember;
import stoa.account.staff.entity.StaffProblem;
import stoa.kernel.audit.BySystem;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Lets in whom a provider logged in: the first time as a new member of staff, each time with the roles of that time. */
@ApplicationScoped
class Admit {

    @Inject Staff staff;
    @Inject Logins logins;
    @Inject Roles roles;
    @Inject @Setting("stoa.store.locale") String locale;

    /** @throws Problem NO_ROLE_MAPPED; INVALID_CREDENTIALS for a blocked member; EMAIL_TAKEN: an address proves nothing here */
    @Transactional
    @BySystem("admitByProvider")
    Login with(Identity person, Collection<String> roleNames) {
        var given = roles.byNames(roleNames).stream().map(Role::id).toList();
        if (given.isEmpty()) {
            throw new Problem(ProviderProblem.NO_ROLE_MAPPED);
        }
        var id = known(person).map(member -> again(member, person)).orElseGet(() -> first(person));
        roles.give(id, given);
        return logins.byId(id).orElseThrow();
    }

    private Optional<StaffMember> known(Identity person) {
        return staff.bySubject(person.provider(), person.subject());
    }

    private UUID first(Identity person) {
        var id = Ids.next();
        if (!logins.addProved(id, LoginKind.STAFF, new Recipient(person.email(), person.name(), locale), null)) {
            throw new Problem(StaffProblem.EMAIL_TAKEN);
        }
        staff.addProvided(id, person.provider(), person.subject());
        return id;
    }

    private UUID again(StaffMember member, Identity person) {
        if (!member.active()) {
            throw new Problem(LoginProblem.INVALID_CREDENTIALS);
        }
        logins.rename(member.id(), person.name(), locale);
        staff.provided(member.id());
        return member.id();
    }
}
