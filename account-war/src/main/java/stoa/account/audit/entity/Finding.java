package stoa.account.audit.entity;

import java.util.UUID;

/**
 * The first entry of a chain that is not as it was written.
 *
 * @param where    CONTEXT if the context's own table is broken, COPY if account's copy is
 * @param position in the chain; null if the context could not be asked
 * @param entryId  of the entry that is changed, removed, swapped or added; null if nobody knows it any more
 */
public record Finding(String context, Where where, Kind kind, Long position, UUID entryId) {

    /** Which of the two chains. */
    public enum Where { CONTEXT, COPY }

    /** What became of the entry. */
    public enum Kind { CHANGED, REMOVED, SWAPPED, ADDED, UNREACHABLE }
}
