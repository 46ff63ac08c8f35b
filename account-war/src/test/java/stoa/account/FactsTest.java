package stoa.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stoa.account.customers.entity.CustomerFact;
import stoa.account.logins.entity.MailRequested;
import stoa.account.logins.entity.Recipient;
import stoa.kernel.events.Fact;
import stoa.kernel.json.Json;

/** What account tells fits the schemas that listeners are written against. */
class FactsTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final UUID ADA = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private static Stream<Fact> all() {
        return Stream.of(CustomerFact.registered(ADA, 1), CustomerFact.changed(ADA, 3),
                CustomerFact.verified(ADA, 2, "ada@example.com"),
                MailRequested.of("verification", new Recipient("ada@example.com", "Ada", "en"), Map.of("link", "http://x")),
                MailRequested.of("password-reset", new Recipient("ada@example.com", null, "en"), Map.of("link", "http://x")),
                MailRequested.of("staff-welcome", new Recipient("ada@example.com", "Ada", "en"), Map.of("link", "http://x")),
                MailRequested.ofCustomer(ADA, "email-change", new Recipient("ada@example.com", null, "en"), Map.of("link", "http://x")));
    }

    @Test
    void everythingToldFitsItsSchema() {
        all().forEach(fact -> assertEquals(Set.of(), schemaOf(fact).validate(Json.mapper().valueToTree(fact.data())),
                fact.type()));
    }

    @Test
    void aSchemaRefusesWhatIsMore() {
        all().forEach(fact -> {
            ObjectNode data = Json.mapper().valueToTree(fact.data());
            assertFalse(schemaOf(fact).validate(data.put("passwordHash", "x")).isEmpty(), fact.type());
        });
    }

    @Test
    void whatNamesAPersonIsInternal() {
        assertTrue(all().filter(fact -> Json.write(fact.data()).contains("@")).allMatch(Fact::internal));
        assertEquals(2, all().filter(fact -> !fact.internal()).count());
    }

    private static JsonSchema schemaOf(Fact fact) {
        return SCHEMAS.getSchema(FactsTest.class.getResourceAsStream("/schemas/" + fact.type() + ".v1.json"));
    }
}
