package stoa.order.sandbox.control;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import stoa.kernel.json.Json;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * What the sandbox sends when a charge changes. It names the charge only: how it stands is read from the books, so that
 * an event that comes late or twice tells nothing that was overtaken.
 *
 * @param id  of the event
 * @param key the charge's idempotency key
 */
record SandboxEvent(UUID id, String type, UUID key) {

    /** @throws Problem INVALID_REQUEST unless the body is such an event */
    static SandboxEvent read(byte[] body) {
        try {
            var event = Json.read(new String(body, StandardCharsets.UTF_8), SandboxEvent.class);
            if (event != null && event.key() != null) {
                return event;
            }
        } catch (UncheckedIOException unreadable) {
            throw new Problem(CommonProblem.INVALID_REQUEST, unreadable).detail("The body is no event of the sandbox");
        }
        throw new Problem(CommonProblem.INVALID_REQUEST).error("/key", "required", "must name the charge");
    }
}
