package stoa.account.audit.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.audit.entity.CopiedEntry;
import stoa.kernel.audit.ActorType;
import stoa.kernel.json.Json;

/** An audit entry as it is told. */
@Schema(name = "AuditEntry", requiredProperties = {"id", "context", "position", "at", "actor", "actorType", "action",
    "entity", "personal", "hash"})
record AuditEntryView(UUID id, String context,
        @Schema(description = "In the chain of its context, from 1") long position, Instant at,
        @Schema(description = "The subject of a token, or the context that acted by itself") String actor,
        ActorType actorType,
        @Schema(description = "An operation's id, or the name of a job") String action,
        @Schema(description = "The table") String entity,
        @Schema(description = "The row's key; absent for a list that was shown") String entityId,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Object.class,
                description = "Columns as they were") JsonNode before,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Object.class,
                description = "Columns as they became") JsonNode after,
        @Schema(description = "What changed, too, but is personal or secret") List<String> personal,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Object.class,
                description = "What a list was asked for") JsonNode filter,
        @Schema(description = "The X-Request-Id of the call; absent for what no call caused") String requestId,
        @Schema(description = "SHA-256 of this entry and of the hash before it") String hash) {

    static AuditEntryView of(CopiedEntry copied) {
        var entry = copied.entry();
        return new AuditEntryView(entry.id(), copied.context(), entry.position(), entry.at(), entry.actor(),
                entry.actorType(), entry.action(), entry.entity(), entry.entityId(), tree(entry.before()),
                tree(entry.after()), entry.personal(), tree(entry.filter()), entry.requestId(), entry.hash());
    }

    private static JsonNode tree(String json) {
        return json == null ? null : Json.tree(json);
    }
}
