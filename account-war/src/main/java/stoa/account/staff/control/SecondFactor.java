package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.staff.entity.Factor;
import stoa.account.staff.entity.Factors;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffMember;
import stoa.account.staff.entity.StaffProblem;
import stoa.account.staff.entity.Totp;
import stoa.kernel.problems.Problem;

/**
 * What staff show besides the password: a code of their device, or a recovery code; each works once, and after ten wrong
 * ones in five minutes none does until these are over.
 */
@ApplicationScoped
public class SecondFactor {

    @Inject Staff staff;
    @Inject Factors factors;
    @Inject FactorCipher cipher;
    @Inject Clock clock;

    /**
     * To be asked once the password was right. Each try counts, whatever becomes of the log-in.
     *
     * @param otp absent if none was told
     * @throws Problem OTP_REQUIRED if a factor is on and no code was told; INVALID_CREDENTIALS if the code is wrong, or
     *                 the member is blocked, or one whom a provider logs in: a password of that person's counts for nothing
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void check(Login login, Optional<String> otp) {
        if (login.kind() != LoginKind.STAFF) {
            return;
        }
        staff.byId(login.id()).filter(StaffMember::active).filter(StaffMember::isLocal)
                .orElseThrow(SecondFactor::refused);
        var factor = factors.of(login.id()).filter(Factor::isOn);
        if (factor.isPresent() && !takes(login.id(), factor.get(),
                otp.orElseThrow(() -> new Problem(StaffProblem.OTP_REQUIRED)))) {
            throw refused();
        }
    }

    /** Whether this code is right, and was not told before. */
    boolean takes(UUID loginId, Factor factor, String otp) {
        if (!factors.mayTry(loginId)) {
            return false;
        }
        var step = Totp.stepOf(cipher.open(loginId, factor.secret()), otp, clock.instant());
        return step.isPresent() ? factors.take(loginId, step.getAsLong()) : factors.take(loginId, RecoveryCodes.hash(otp));
    }

    private static Problem refused() {
        return new Problem(LoginProblem.INVALID_CREDENTIALS);
    }
}
