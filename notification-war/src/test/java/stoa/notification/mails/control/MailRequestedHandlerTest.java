package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.notification.mails.entity.MailKind;
import stoa.notification.mails.entity.MailQueue;
import stoa.notification.mails.entity.NewMail;

/** What is taken is what the senders' schema allows. */
class MailRequestedHandlerTest {

    private static final Path ACCOUNTS = Path.of("../account-war/src/main/resources/schemas/mail.requested.v1.json");
    private static final UUID ADA = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Path ORDERS = Path.of("../order-war/src/main/resources/schemas/mail.requested.v1.json");

    private final List<NewMail> queued = new ArrayList<>();
    private final MailRequestedHandler handler = new MailRequestedHandler();

    MailRequestedHandlerTest() {
        handler.queue = new MailQueue(null) {
            @Override
            public void add(NewMail mail) {
                queued.add(mail);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsTakenAsItsSchemaTellsIt(MailKind kind) throws IOException {
        var command = command(kind);
        assertEquals(Set.of(), schema().validate(command));
        var id = Ids.next();
        handler.handle(event(id, command));
        assertEquals(new NewMail(id, kind, "de-AT", "ada@example.com", "Ada", ADA, Json.write(command.get("values"))),
                queued.get(0));
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatIsMissingIsRefusedByTheSchemaAndHere(MailKind kind) throws IOException {
        for (var missing : kind.required()) {
            var command = command(kind);
            ((ObjectNode) command.get("values")).remove(missing);
            assertFalse(schema().validate(command).isEmpty(), missing);
            assertThrows(Poison.class, () -> handler.handle(event(Ids.next(), command)), missing);
        }
        for (var spare : kind.optional()) {
            var command = command(kind);
            ((ObjectNode) command.get("values")).remove(spare);
            assertEquals(Set.of(), schema().validate(command));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatTheKindDoesNotHaveIsRefusedByTheSchema(MailKind kind) throws IOException {
        var command = command(kind);
        ((ObjectNode) command.get("values")).put("other", "x");
        assertFalse(schema().validate(command).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'kind': 'greeting'}", "{'email': 'ada'}", "{'email': 'ada@example.com\\r\\nBcc: eve@example.com'}",
        "{'email': null}", "{'locale': null}", "{'values': null}", "{'values': {'link': null}}", "{'email': 7}"})
    void whatMakesNoSenseIsPutAside(String change) {
        var command = command(MailKind.VERIFICATION);
        command.setAll((ObjectNode) Json.tree(change.replace('\'', '"')));
        assertThrows(Poison.class, () -> handler.handle(event(Ids.next(), command)));
        assertEquals(List.of(), queued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "{}", "[{}]", "[{\"name\": \"Mug\"}]", "[7]"})
    void linesThatAreNoneArePutAside(String lines) {
        var command = command(MailKind.ORDER_PLACED);
        ((ObjectNode) command.get("values")).put("lines", lines);
        assertThrows(Poison.class, () -> handler.handle(event(Ids.next(), command)));
    }

    @Test
    void aRefusalTellsNobodysAddress() {
        var command = command(MailKind.VERIFICATION).put("email", "ada lovelace@example.com");
        var refused = assertThrows(Poison.class, () -> handler.handle(event(Ids.next(), command)));
        assertFalse(refused.getMessage().contains("ada"), refused.getMessage());
    }

    @Test
    void bothSendersHaveTheSameSchema() throws IOException {
        assertArrayEquals(Files.readAllBytes(ACCOUNTS), Files.readAllBytes(ORDERS));
        assertTrue(Files.readString(ACCOUNTS).contains("mail.requested"));
    }

    private static ReceivedEvent event(UUID id, ObjectNode data) {
        return new ReceivedEvent(Ids.next(), "mail.requested", "/stoa/account", id, 1, Instant.now(), data);
    }

    private static ObjectNode command(MailKind kind) {
        return Json.mapper().createObjectNode().put("kind", kind.code()).put("email", "ada@example.com").put("name", "Ada")
                .put("locale", "de-AT").put("customerId", ADA.toString()).set("values", Json.mapper().valueToTree(MailFixtures.values(kind)));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.newInputStream(ACCOUNTS));
    }
}
