package stoa.order.sandbox.control;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import stoa.order.sandbox.entity.SandboxCharge;
import stoa.order.sandbox.entity.SandboxCharge.State;
import stoa.order.sandbox.entity.SandboxCharges;

/** Keeps the sandbox's books in transactions of its own, as it would somewhere else; once a key. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class SandboxBooks {

    @Inject Jdbi jdbi;

    SandboxCharge charge(SandboxCharge asked) {
        return charges().add(asked);
    }

    Optional<SandboxCharge> byKey(UUID key) {
        return charges().byKey(key);
    }

    /** @return the charge as it is now, whether this decided it or not */
    Optional<SandboxCharge> decide(String reference, State state) {
        charges().decide(reference, state);
        return charges().byReference(reference);
    }

    boolean capture(UUID key, String reference, long minor) {
        return once(key, reference, "CAPTURE", minor, () -> charges().capture(reference, minor));
    }

    boolean refund(UUID key, String reference, long minor) {
        return once(key, reference, "REFUND", minor, () -> charges().refund(reference, minor));
    }

    boolean voidCharge(UUID key, String reference) {
        return once(key, reference, "VOID", 0, () -> charges().voidAll(reference));
    }

    private boolean once(UUID key, String reference, String type, long minor, BooleanSupplier operation) {
        if (!charges().begin(key, reference, type, minor)) {
            return charges().succeeded(key);
        }
        var done = operation.getAsBoolean();
        if (done) {
            charges().succeed(key);
        }
        return done;
    }

    private SandboxCharges charges() {
        return new SandboxCharges(jdbi);
    }
}
