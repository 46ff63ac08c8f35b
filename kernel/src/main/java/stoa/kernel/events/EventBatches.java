package stoa.kernel.events;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts events that wait together into one message, as the JSON batch format does (CloudEvents 1.0.2, JSON event
 * format, section 4): the busier the bus, the less each event costs. An event that is alone travels as itself.
 */
final class EventBatches {

    /** Characters that a message may have, unless it is one event. */
    static final int LONGEST = 500_000;

    private EventBatches() { }

    /** The texts of messages, in the events' order. */
    static List<String> of(List<String> events) {
        var batches = new ArrayList<String>();
        int from = 0;
        for (int length = 0, at = 0; at < events.size(); at++) {
            length += events.get(at).length();
            if (at > from && length > LONGEST) {
                batches.add(text(events.subList(from, at)));
                from = at;
                length = events.get(at).length();
            }
        }
        if (from < events.size()) {
            batches.add(text(events.subList(from, events.size())));
        }
        return batches;
    }

    /** Whether a message holds a batch. */
    static boolean isBatch(String text) {
        return text.startsWith("[");
    }

    private static String text(List<String> events) {
        return events.size() == 1 ? events.get(0) : "[" + String.join(",", events) + "]";
    }
}
