package stoa.account.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import stoa.account.AccountDatabase;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;
import stoa.account.staff.entity.Factors;
import stoa.account.staff.entity.ShownCode;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffProblem;
import stoa.account.staff.entity.Totp;
import stoa.kernel.ids.Ids;
import stoa.kernel.limits.LogInLimit;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.ProblemType;

/** What a code of a second factor is good for, once: to let somebody in, and for nothing less. */
class SecondFactorIT {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String RECOVERY = "AAAA-BBBB-CCCC-DDDD";
    private static final String DEVICES = Totp.code(SECRET, Totp.step(NOON));

    private final Jdbi jdbi = AccountDatabase.jdbi();
    private final Factors factors = new Factors(jdbi);
    private final SecondFactor check = new SecondFactor();
    private final Login ada;
    private boolean exhausted;

    SecondFactorIT() {
        var id = Ids.next();
        var logins = new Logins(jdbi);
        logins.addProved(id, LoginKind.STAFF, new Recipient(id + "@shop.example", "Ada", "en"), "hash");
        ada = logins.byId(id).orElseThrow();
        check.staff = new Staff(jdbi);
        check.staff.add(id);
        factors.offer(id, SECRET);
        factors.confirm(id, SECRET, 1);
        factors.addCodes(id, List.of(RecoveryCodes.hash(RECOVERY)));
        check.factors = factors;
        check.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        check.cipher = new FactorCipher() {
            @Override
            byte[] open(UUID loginId, byte[] sealed) {
                return sealed;
            }
        };
        check.limit = new LogInLimit() {
            @Override
            public <T> T guard(String account, ProblemType wrong, Supplier<T> check) {
                var right = check.get();
                if (exhausted) {
                    throw new Problem(CommonProblem.TOO_MANY_REQUESTS);
                }
                return right;
            }
        };
    }

    @Test
    void aCodeThatLetsSomebodyInIsGoodOnce() {
        for (var otp : List.of(RECOVERY, DEVICES)) {
            var code = shown(otp);
            check.spend(code);
            assertRefused(() -> check.spend(code));
            assertRefused(() -> shown(otp));
        }
    }

    /** Guesses of others that are checked at the same time use the limit up before this one is through. */
    @Test
    void aLogInThatTheLimitRefusesCostsNoCode() {
        for (var otp : List.of(RECOVERY, DEVICES)) {
            exhausted = true;
            assertEquals(CommonProblem.TOO_MANY_REQUESTS, assertThrows(Problem.class, () -> shown(otp)).type());
            exhausted = false;
            check.spend(shown(otp));
        }
    }

    @Test
    void withoutARightCodeNobodyGetsIn() {
        assertEquals(StaffProblem.OTP_REQUIRED, assertThrows(Problem.class, () -> check.check(ada, Optional.empty())).type());
        assertRefused(() -> shown("AAAA-BBBB-CCCC-EEEE"));
        assertRefused(() -> shown(Totp.code(SECRET, Totp.step(NOON) + 2)));
    }

    private ShownCode shown(String otp) {
        return check.check(ada, Optional.of(otp)).orElseThrow();
    }

    private static void assertRefused(Runnable log) {
        assertEquals(LoginProblem.INVALID_CREDENTIALS, assertThrows(Problem.class, log::run).type());
    }
}
