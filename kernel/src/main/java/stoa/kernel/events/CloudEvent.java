package stoa.kernel.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** The envelope of an event: CloudEvents 1.0 in structured mode, with Stoa's aggregate and sequence as extensions. */
record CloudEvent(String specversion, UUID id, String source, String type, Instant time, String datacontenttype,
        String aggregate, UUID aggregateid, long sequence, String traceparent, JsonNode data) {

    static final String VERSION = "1.0";
    static final String PREFIX = "stoa.";
    static final String SUFFIX = ".v1";

    /** Whether it says which event it is; without that it can be neither remembered nor handled. */
    boolean isComplete() {
        return id != null && type != null;
    }

    /** The type without prefix and version. */
    String name() {
        return type.startsWith(PREFIX) && type.endsWith(SUFFIX)
                ? type.substring(PREFIX.length(), type.length() - SUFFIX.length()) : type;
    }
}
