package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.Logins;
import stoa.account.staff.entity.Factor;
import stoa.account.staff.entity.Factors;
import stoa.account.staff.entity.ShownCode;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffMember;
import stoa.account.staff.entity.StaffProblem;
import stoa.account.staff.entity.Totp;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** A local member's second factor comes in two steps, so that nobody is shut out by a secret that was never typed. */
@ApplicationScoped
class ManageFactor {

    private static final int SECRET_BYTES = 20;

    @Inject Staff staff;
    @Inject Logins logins;
    @Inject Factors factors;
    @Inject FactorCipher cipher;
    @Inject Clock clock;
    @Inject IdempotencyKeys keys;
    @Inject @Setting("stoa.store.name") String store;

    private final SecureRandom random = new SecureRandom();

    /** @throws Problem SECOND_FACTOR_ON; SECOND_FACTOR_ELSEWHERE for whom a provider logs in */
    @Transactional
    FactorOffer offer(StaffMember member) {
        if (!member.isLocal()) {
            throw new Problem(StaffProblem.SECOND_FACTOR_ELSEWHERE);
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        if (!factors.offer(member.id(), cipher.seal(member.id(), secret))) {
            throw new Problem(StaffProblem.SECOND_FACTOR_ON);
        }
        keys.made(member.id());
        return FactorOffer.of(secret, store, member.email());
    }

    /** @throws Problem SECOND_FACTOR_ON if the offer was taken */
    FactorOffer offered(StaffMember member) {
        return FactorOffer.of(cipher.open(member.id(), waiting(member.id()).secret()), store, member.email());
    }

    /**
     * The first code puts it in force.
     *
     * @param offered what the code was right for
     * @return the recovery codes, which nobody can tell again
     * @throws Problem SECOND_FACTOR_ON, also if another was offered meanwhile
     */
    @Transactional
    List<String> confirm(UUID loginId, Factor offered, long step) {
        logins.lock(loginId);
        if (!factors.confirm(loginId, offered.secret(), step)) {
            throw new Problem(StaffProblem.SECOND_FACTOR_ON);
        }
        var codes = RecoveryCodes.next();
        factors.addCodes(loginId, codes.stream().map(RecoveryCodes::hash).toList());
        staff.touch(loginId);
        keys.made(loginId);
        return codes;
    }

    /** @throws Problem SECOND_FACTOR_REFUSED */
    long firstStep(UUID loginId, Factor offered, String otp) {
        return Totp.stepOf(cipher.open(loginId, offered.secret()), otp, clock.instant())
                .orElseThrow(() -> new Problem(StaffProblem.SECOND_FACTOR_REFUSED));
    }

    /** @throws Problem SECOND_FACTOR_REFUSED if the password is no longer the one that was checked, or the code was used */
    @Transactional
    void remove(Login checked, Optional<ShownCode> code) {
        logins.lockAsChecked(checked).filter(locked -> code.map(factors::take).orElse(true))
                .orElseThrow(() -> new Problem(StaffProblem.SECOND_FACTOR_REFUSED));
        factors.remove(checked.id());
        staff.touch(checked.id());
    }

    /** What waits for its first code. @throws Problem SECOND_FACTOR_REFUSED if nothing does; SECOND_FACTOR_ON */
    Factor waiting(UUID loginId) {
        var factor = factors.of(loginId).orElseThrow(() -> new Problem(StaffProblem.SECOND_FACTOR_REFUSED));
        if (factor.isOn()) {
            throw new Problem(StaffProblem.SECOND_FACTOR_ON);
        }
        return factor;
    }
}
