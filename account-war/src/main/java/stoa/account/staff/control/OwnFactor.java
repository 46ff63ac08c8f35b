package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stoa.account.logins.control.Passwords;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.Logins;
import stoa.account.staff.entity.Factor;
import stoa.account.staff.entity.Factors;
import stoa.account.staff.entity.ShownCode;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffMember;
import stoa.account.staff.entity.StaffProblem;
import stoa.kernel.limits.LogInLimit;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;

/** What members of staff do about their own second factor. Codes and passwords are looked at outside of transactions. */
@ApplicationScoped
public class OwnFactor {

    @Inject Staff staff;
    @Inject Logins logins;
    @Inject Factors factors;
    @Inject Passwords passwords;
    @Inject SecondFactor check;
    @Inject ManageFactor manage;
    @Inject LogInLimit limit;
    @Inject Caller caller;

    /** @throws Problem FORBIDDEN for all but staff; SECOND_FACTOR_ON; SECOND_FACTOR_ELSEWHERE */
    public FactorOffer offer() {
        return manage.offer(me());
    }

    /** The offer again, while it waits. @throws Problem SECOND_FACTOR_ON */
    public FactorOffer offered() {
        return manage.offered(me());
    }

    /** @return the recovery codes. @throws Problem FORBIDDEN; SECOND_FACTOR_REFUSED; SECOND_FACTOR_ON; TOO_MANY_REQUESTS */
    public List<String> confirm(String otp) {
        var me = me();
        var offered = manage.waiting(me.id());
        long step = limit.guard(me.email(), StaffProblem.SECOND_FACTOR_REFUSED, () -> {
            check.requireTry(me.id());
            return manage.firstStep(me.id(), offered, otp);
        });
        return manage.confirm(me.id(), offered, step);
    }

    /**
     * @param password or {@code otp}; the other is null
     * @throws Problem INVALID_REQUEST if both or none is told; FORBIDDEN; NOT_FOUND if none is on; SECOND_FACTOR_REFUSED;
     *                 TOO_MANY_REQUESTS
     */
    public void remove(String password, String otp) {
        if ((password == null) == (otp == null)) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error("", "exclusive", "needs the password or a code, and not both");
        }
        var me = logins.byId(me().id()).orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN));
        var factor = factors.of(me.id()).filter(Factor::isOn).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        var code = limit.guard(me.email(), StaffProblem.SECOND_FACTOR_REFUSED, () -> shown(me, factor, password, otp));
        manage.remove(me, code);
    }

    /** @return nothing where it is the password that was right */
    private Optional<ShownCode> shown(Login me, Factor factor, String password, String otp) {
        var code = Optional.ofNullable(otp).flatMap(told -> check.look(me.id(), factor, told));
        if (otp == null ? !isPassword(me, password) : code.isEmpty()) {
            throw new Problem(StaffProblem.SECOND_FACTOR_REFUSED);
        }
        return code;
    }

    private boolean isPassword(Login me, String password) {
        check.requireTry(me.id());
        return me.passwordHash() != null && passwords.matches(password, me.passwordHash());
    }

    private StaffMember me() {
        return caller.subject().filter(id -> id.matches(Paths.UUID)).map(UUID::fromString).flatMap(staff::byId)
                .orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN));
    }
}
