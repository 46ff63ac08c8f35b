package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;
import stoa.account.roles.entity.Roles;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffProblem;
import stoa.kernel.audit.BySystem;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Makes the administrator who adds all others. Whoever holds the installation's secret vouches for the address. */
@ApplicationScoped
class FirstAdministrator {

    private static final String NAME = "Administrator";

    @Inject Administrators administrators;
    @Inject Logins logins;
    @Inject Roles roles;
    @Inject Staff staff;
    @Inject @Setting("stoa.store.locale") String locale;

    /** @throws Problem ADMINISTRATOR_EXISTS if there is one who could log in; EMAIL_TAKEN */
    @Transactional
    @BySystem("makeFirstAdministrator")
    public UUID make(String email, String passwordHash) {
        var admin = administrators.requireNone();
        var id = Ids.next();
        var person = new Recipient(email.toLowerCase(Locale.ROOT), NAME, locale);
        if (!logins.addProved(id, LoginKind.STAFF, person, passwordHash)) {
            throw new Problem(StaffProblem.EMAIL_TAKEN);
        }
        staff.add(id);
        roles.give(id, List.of(admin.id()));
        return id;
    }
}
