package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffMember;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** What a token of a member of staff says: at log-in, and anew at each refresh. */
@ApplicationScoped
public class StaffRights {

    private static final String REQUIRED = "required";

    @Inject Staff staff;
    @Inject Logins logins;
    @Inject Clock clock;
    @Inject @Setting("stoa.account.staff.second-factor") String secondFactor;
    @Inject @Setting("stoa.account.oidc.session-hours") int providedHours;

    /**
     * Names of roles and permissions; none while a second factor is demanded of somebody who has none, who then can do
     * nothing but set one up.
     *
     * @throws Problem INVALID_CREDENTIALS if the member is gone or blocked, or the provider has to be asked again
     */
    public Set<String> of(UUID loginId) {
        var member = staff.byId(loginId).filter(StaffMember::active).filter(this::isVouchedFor)
                .orElseThrow(() -> new Problem(LoginProblem.INVALID_CREDENTIALS));
        return member.isLocal() && !member.secondFactor() && REQUIRED.equals(secondFactor) ? Set.of()
                : logins.rights(loginId);
    }

    private boolean isVouchedFor(StaffMember member) {
        return member.isLocal() || member.providedAt().plus(Duration.ofHours(providedHours)).isAfter(clock.instant());
    }
}
