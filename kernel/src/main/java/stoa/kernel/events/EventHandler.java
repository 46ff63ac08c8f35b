package stoa.kernel.events;

import java.util.List;
import java.util.Set;

/** What a context does about events; each bean of this type handles the types that it names. */
public interface EventHandler {

    /** The names handled, as {@code order.placed}. */
    Set<String> types();

    /**
     * Runs in one transaction with the event's row in the inbox, so that its effect happens once.
     *
     * @throws Poison if the message is at fault in itself; whatever else is thrown is tried again after a pause
     */
    void handle(ReceivedEvent event);

    /**
     * Handles events that came together, in their order; overridden where many cost less than each by itself.
     * When it throws, each event is handled by itself.
     */
    default void handleAll(List<ReceivedEvent> events) {
        events.forEach(this::handle);
    }
}
