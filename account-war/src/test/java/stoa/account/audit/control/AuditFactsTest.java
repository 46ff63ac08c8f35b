package stoa.account.audit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.kernel.audit.ActorType;
import stoa.kernel.audit.AuditAnchored;
import stoa.kernel.audit.AuditEntry;
import stoa.kernel.audit.AuditHash;
import stoa.kernel.audit.AuditRecorded;
import stoa.kernel.json.Json;

/** What contexts tell account of their audit fits its schema, and is read as it was told. */
class AuditFactsTest {

    @Test
    void entriesFitTheirSchema() {
        var entry = new AuditEntry(1L, UUID.randomUUID(), Instant.EPOCH, "ada", ActorType.KEY, "changeProduct", "product",
                "id", "{\"weight\": 1.50}", null, List.of("email"), null, "request", AuditHash.NONE, AuditHash.NONE);
        var told = new AuditRecorded.Data("catalog", List.of(entry));
        assertFits(AuditRecorded.TYPE, told);
        assertEquals(told, Json.read(Json.write(told), AuditRecorded.Data.class));
        assertEquals(AuditHash.of("catalog", entry),
                AuditHash.of("catalog", Json.read(Json.write(told), AuditRecorded.Data.class).entries().get(0)));
    }

    @Test
    void anchorsFitTheirSchema() {
        assertFits(AuditAnchored.TYPE, new AuditAnchored.Data("catalog", 1, AuditHash.NONE));
    }

    private static void assertFits(String type, Object data) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(AuditFactsTest.class.getResourceAsStream("/schemas/" + type + ".v1.json"));
        assertEquals(Set.of(), schema.validate(Json.mapper().valueToTree(data)));
    }
}
