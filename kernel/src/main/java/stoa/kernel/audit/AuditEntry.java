package stoa.kernel.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That somebody changed something, or was shown personal data.
 *
 * @param position     in its context's chain, from 1 without a gap; null until it is chained
 * @param actor        the subject of a token, or the context's name when it acted by itself
 * @param action       an operation's id, or the name of a job
 * @param entity       the table's name
 * @param entityId     the row's key, parts parted by slashes; null for a list that was shown
 * @param before       the columns that changed, as JSON in PostgreSQL's canonical form; null if there are none
 * @param after        as {@code before}
 * @param personal     what changed, too, but is personal or secret
 * @param filter       what a list was asked for, as JSON; null unless a list was shown
 * @param previousHash of the entry before; null until it is chained
 * @param hash         in hexadecimal; null until it is chained
 */
public record AuditEntry(Long position, UUID id, Instant at, String actor, ActorType actorType, String action,
        String entity, String entityId, String before, String after, List<String> personal, String filter,
        String requestId, String previousHash, String hash) {

    /** As it stands in the chain of a context after an entry with the hash {@code previous}. */
    AuditEntry chained(String context, long place, String previous) {
        var linked = new AuditEntry(place, id, at, actor, actorType, action, entity, entityId, before, after, personal,
                filter, requestId, previous, null);
        return new AuditEntry(place, id, at, actor, actorType, action, entity, entityId, before, after, personal,
                filter, requestId, previous, AuditHash.of(context, linked));
    }
}
