package stoa.catalog.jobs.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Long work that goes on after its request was answered, and after the server was killed.
 *
 * @param orders what to do, as JSON that the kind's worker understands
 * @param total  rows in all; null until they are counted
 * @param done   rows that went well
 * @param failed rows that were refused
 */
public record Job(UUID id, long version, String kind, JobState state, String orders, Integer total, int done, int failed,
        Instant createdAt, Instant updatedAt) {

    /** Rows that need not be looked at again. */
    public int past() {
        return done + failed;
    }
}
