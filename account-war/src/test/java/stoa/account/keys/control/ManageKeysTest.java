package stoa.account.keys.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.account.keys.entity.ApiKey;
import stoa.account.keys.entity.ApiKeys;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.FieldError;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;

/** When a key's end is one. */
class ManageKeysTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final List<String> SCOPES = List.of("orders:read");

    private final ManageKeys manage = new ManageKeys();
    private final Caller admin = new Caller() {
        @Override
        public boolean may(String permission) {
            return true;
        }
    };
    private ApiKey kept;

    ManageKeysTest() {
        manage.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        manage.idempotency = new IdempotencyKeys();
        manage.keys = new ApiKeys(null) {
            @Override
            public void add(UUID id, String name, List<String> scopes, Instant expiresAt, byte[] secretHash) {
                kept = new ApiKey(id, 1, name, scopes, expiresAt, null, NOON, NOON);
            }

            @Override
            public boolean change(UUID id, long version, String name, List<String> scopes, Instant expiresAt) {
                add(id, name, scopes, expiresAt, null);
                return true;
            }

            @Override
            public Optional<ApiKey> byId(UUID id) {
                return Optional.of(kept);
            }
        };
    }

    @Test
    void noKeyIsOverWhenItIsMade() {
        assertRefused(() -> manage.add("Warehouse", SCOPES, NOON, admin));
        assertRefused(() -> manage.add("Warehouse", SCOPES, NOON.minusSeconds(1), admin));
        assertEquals(NOON.plusSeconds(1), manage.add("Warehouse", SCOPES, NOON.plusSeconds(1), admin).key().expiresAt());
        assertEquals(null, manage.add("Warehouse", SCOPES, null, admin).key().expiresAt());
    }

    @Test
    void aKeyThatIsOverKeepsItsEndOrGetsALaterOne() {
        var over = new ApiKey(Ids.next(), 3, "Warehouse", SCOPES, NOON.minusSeconds(60), null, NOON, NOON);
        assertEquals("Warehouse 2", manage.change(over, "Warehouse 2", SCOPES, over.expiresAt(), admin).name());
        assertRefused(() -> manage.change(over, "Warehouse 2", SCOPES, NOON.minusSeconds(59), admin));
        assertEquals(NOON.plusSeconds(60), manage.change(over, "Warehouse 2", SCOPES, NOON.plusSeconds(60), admin).expiresAt());
    }

    private void assertRefused(Runnable asked) {
        var refused = assertThrows(Problem.class, asked::run);
        assertEquals(CommonProblem.INVALID_REQUEST, refused.type());
        assertEquals(List.of("/expiresAt"), refused.errors().stream().map(FieldError::pointer).toList());
    }
}
