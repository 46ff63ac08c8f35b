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
import stoa.account.staff.entity.ShownCode;
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
     * To be asked once the password was right. Each try counts, whatever becomes of the log-in; the code is not used up.
     *
     * @param otp absent if none was told
     * @return what to {@linkplain #spend spend} on the log-in; absent where no factor is on
     * @throws Problem OTP_REQUIRED if a factor is on and no code was told; INVALID_CREDENTIALS if the code is wrong, or
     *                 the member is blocked, or one whom a provider logs in: a password of that person's counts for
     *                 nothing; TOO_MANY_REQUESTS after too many wrong ones
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<ShownCode> check(Login login, Optional<String> otp) {
        return login.kind() != LoginKind.STAFF ? Optional.empty()
                : limit.guard(login.email(), LoginProblem.INVALID_CREDENTIALS, () -> require(login.id(), otp));
    }

    private Optional<ShownCode> require(UUID loginId, Optional<String> otp) {
        staff.byId(loginId).filter(StaffMember::active).filter(StaffMember::isLocal).orElseThrow(SecondFactor::refused);
        return factors.of(loginId).filter(Factor::isOn).map(factor ->
                look(loginId, factor, otp.orElseThrow(() -> new Problem(StaffProblem.OTP_REQUIRED)))
                        .orElseThrow(SecondFactor::refused));
    }

    /**
     * Uses a code up, in the transaction of what it lets in: where that fails, the code stays.
     *
     * @throws Problem INVALID_CREDENTIALS if it was used meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public void spend(ShownCode code) {
        if (!factors.take(code)) {
            throw refused();
        }
    }

    /** @return the code if it is right, and was not used before. @throws Problem TOO_MANY_REQUESTS after too many tries */
    Optional<ShownCode> look(UUID loginId, Factor factor, String otp) {
        requireTry(loginId);
        var step = Totp.stepOf(cipher.open(loginId, factor.secret()), otp, clock.instant());
        var code = step.isPresent() ? ShownCode.ofDevice(loginId, step.getAsLong())
                : ShownCode.ofRecovery(loginId, RecoveryCodes.hash(otp));
        return Optional.of(code).filter(factors::isLeft);
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
