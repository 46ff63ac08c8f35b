package stoa.kernel.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.OrderDatabase;

class KeysIT {

    private final Keys keys = new Keys();
    private final Claim claim = Claim.of("subject:ada", Ids.next().toString(), "fingerprint");
    private final Claim repeated = Claim.of("subject:ada", claim.key(), "fingerprint");

    KeysIT() {
        keys.jdbi = OrderDatabase.jdbi();
    }

    @Test
    void whoseKeyWasTakenOverHasNoEffectAnyMore() {
        keys.claim(claim);
        assertTrue(keys.takeOver(repeated));
        assertEquals(CommonProblem.IDEMPOTENCY_IN_FLIGHT,
                assertThrows(Problem.class, () -> keys.made(claim, Ids.next())).type());
        var made = Ids.next();
        keys.made(repeated, made);
        assertEquals(made, keys.find(claim).made());
    }

    @Test
    void aKeyIsFreeAgainUntilItsEffectIsCommitted() {
        keys.claim(claim);
        assertThrows(IllegalStateException.class, () -> keys.jdbi.useTransaction(handle -> {
            keys.made(claim, Ids.next());
            throw new IllegalStateException("rolled back");
        }));
        assertTrue(keys.free(claim));
        assertTrue(keys.claim(repeated));
        keys.made(repeated, Ids.next());
        assertFalse(keys.free(repeated));
    }
}
