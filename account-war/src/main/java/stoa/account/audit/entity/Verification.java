package stoa.account.audit.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job that reads all chains.
 *
 * @param checked  entries read so far
 * @param findings one for each chain that is broken, or whose context could not be asked
 */
public record Verification(UUID id, long version, State state, long checked, List<Finding> findings, Instant createdAt,
        Instant updatedAt) {

    /** FAILED if a context could not be asked; broken chains are what a COMPLETED one tells. */
    public enum State { QUEUED, RUNNING, COMPLETED, FAILED }
}
