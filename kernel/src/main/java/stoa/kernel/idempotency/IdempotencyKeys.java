package stoa.kernel.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;

/** The current request's key, for the use case that it protects. */
@RequestScoped
public class IdempotencyKeys {

    @Inject Keys keys;

    private Claim claim;
    private UUID made;

    /**
     * Tells what the request makes; called in the first transaction of its effect. Once that is committed a refusal is
     * kept and told again; until then, any failure frees the key. Does nothing without a key.
     *
     * @throws Problem IDEMPOTENCY_IN_FLIGHT if a repetition took the key over, as this request was silent for too long
     */
    public void made(UUID id) {
        if (claim != null) {
            keys.made(claim, id);
            made = id;
        }
    }

    /** An id that every request with this key gets; a new one without a key. */
    public UUID derivedId() {
        return claim == null ? Ids.next() : claim.derivedId();
    }

    void begin(Claim begun) {
        claim = begun;
    }

    Optional<UUID> made() {
        return Optional.ofNullable(made);
    }
}
