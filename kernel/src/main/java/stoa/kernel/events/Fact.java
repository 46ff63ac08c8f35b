package stoa.kernel.events;

import java.util.UUID;

/**
 * Something that happened to an aggregate, told in the past tense. Fired with CDI inside the transaction of its
 * cause, which writes it to the outbox: no cause without its event, no event without its cause.
 */
public interface Fact {

    /** The name without prefix and version, as {@code order.placed}. */
    String type();

    /** What it happened to, as {@code order}. */
    String aggregate();

    UUID aggregateId();

    /** Gapless per aggregate: a column of its row, raised by the same UPDATE that changes it. */
    long sequence();

    /** The absolute state that is told; written as JSON it fits the event's schema. */
    Object data();

    /** Whether it is a command between contexts, which webhooks and the feed never show. */
    default boolean internal() {
        return false;
    }

    /** Whether its data is of a person: then only the contexts can read it, and no table or queue in between. */
    default boolean sealed() {
        return false;
    }
}
