package stoa.account.staff.control;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.staff.entity.Staff;
import stoa.account.staff.entity.StaffMember;
import stoa.kernel.problems.Problem;

class StaffRightsTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Set<String> HELD = Set.of("support", "orders:read");

    @Test
    void aMemberMayWhatTheRolesSay() {
        assertEquals(HELD, rights("optional", member(true, null, false)));
        assertEquals(HELD, rights("required", member(true, null, true)));
    }

    @Test
    void whereASecondFactorIsDemandedWhoHasNoneMayNothing() {
        assertEquals(Set.of(), rights("required", member(true, null, false)));
    }

    @Test
    void aProvidersMembersHaveTheirSecondFactorThereAndTheirRightsForATime() {
        assertEquals(HELD, rights("required", member(true, NOW.minus(Duration.ofHours(11)), false)));
        refused(member(true, NOW.minus(Duration.ofHours(12)), false));
    }

    @Test
    void whoIsBlockedOrGoneIsNobody() {
        refused(member(false, null, true));
        refused(null);
    }

    private static void refused(StaffMember member) {
        assertEquals(LoginProblem.INVALID_CREDENTIALS,
                assertThrows(Problem.class, () -> rights("optional", member)).type());
    }

    private static Set<String> rights(String secondFactor, StaffMember member) {
        var rights = new StaffRights();
        rights.clock = Clock.fixed(NOW, UTC);
        rights.secondFactor = secondFactor;
        rights.providedHours = 12;
        rights.staff = new Staff(null) {
            @Override
            public Optional<StaffMember> byId(UUID id) {
                return Optional.ofNullable(member);
            }
        };
        rights.logins = new Logins(null) {
            @Override
            public Set<String> rights(UUID id) {
                return HELD;
            }
        };
        return rights.of(UUID.randomUUID());
    }

    private static StaffMember member(boolean active, Instant providedAt, boolean secondFactor) {
        return new StaffMember(UUID.randomUUID(), 1, "ada@shop.example", "Ada", active, List.of("support"),
                providedAt == null ? null : "example", providedAt, secondFactor, true, NOW, NOW);
    }
}
