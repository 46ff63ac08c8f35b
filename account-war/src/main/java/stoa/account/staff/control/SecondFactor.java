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
import stoa.kernel.limits.LogInLimit;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * What staff show besides the password: a code of their device, or a recovery code; each works once. A wrong one is a
 * failed log-in, and after ten tries in five minutes none is looked at until these are over, on whatever server.
 */
@ApplicationScoped
public class SecondFactor {

    @Inject Staff staff;
    @Inject Factors factors;
    @Inject FactorCipher cipher;
    @Inject LogInLimit limit;
    @Inject Clock clock;

    /**
     * To be asked once the password was right. Each try counts, whatever becomes of the log-in.
     *
     * @param otp absent if none was told
     * @throws Problem OTP_REQUIRED if a factor is on and no code was told; INVALID_CREDENTIALS if the code is wrong, or
     *                 the member is blocked, or one whom a provider logs in: a password of that person's counts for
     *                 nothing; TOO_MANY_REQUESTS after too many wrong ones
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void check(Login login, Optional<String> otp) {
        if (login.kind() == LoginKind.STAFF) {
            limit.guard(login.email(), LoginProblem.INVALID_CREDENTIALS, () -> require(login.id(), otp));
        }
    }

    private void require(UUID loginId, Optional<String> otp) {
        staff.byId(loginId).filter(StaffMember::active).filter(StaffMember::isLocal).orElseThrow(SecondFactor::refused);
        var factor = factors.of(loginId).filter(Factor::isOn);
        if (factor.isPresent() && !takes(loginId, factor.get(),
                otp.orElseThrow(() -> new Problem(StaffProblem.OTP_REQUIRED)))) {
            throw refused();
        }
    }

    /** Whether this code is right, and was not told before. @throws Problem TOO_MANY_REQUESTS after too many tries */
    boolean takes(UUID loginId, Factor factor, String otp) {
        requireTry(loginId);
        var step = Totp.stepOf(cipher.open(loginId, factor.secret()), otp, clock.instant());
        return step.isPresent() ? factors.take(loginId, step.getAsLong()) : factors.take(loginId, RecoveryCodes.hash(otp));
    }

    /** Counts a try. @throws Problem TOO_MANY_REQUESTS from the eleventh on in five minutes */
    void requireTry(UUID loginId) {
        factors.countTry(loginId).ifPresent(pause -> {
            throw new Problem(CommonProblem.TOO_MANY_REQUESTS).retryAfter(pause);
        });
    }

    private static Problem refused() {
        return new Problem(LoginProblem.INVALID_CREDENTIALS);
    }
}
