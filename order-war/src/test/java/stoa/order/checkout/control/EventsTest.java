package stoa.order.checkout.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.problems.Problem;
import stoa.order.orders.entity.MailRequested;
import stoa.order.payments.control.Answer.Outcome;
import stoa.order.payments.control.ProviderCall.Kind;

/** What checkout tells fits the schemas that others read. */
class EventsTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @Test
    void everythingToldFitsItsSchema() {
        var told = new TreeSet<String>();
        for (var story : new Story[] {EventsTest::paidAndRefunded, EventsTest::declined, EventsTest::neverPaid}) {
            var shop = new Shop();
            story.happen(shop);
            shop.everythingTold().forEach(fact -> {
                assertEquals(Set.of(), schemaOf(fact).validate(Json.mapper().valueToTree(fact.data())), fact.type());
                told.add(fact.type());
            });
        }
        assertEquals(Set.of("order.created", "order.placed", "order.cancelled", "order.expired", "payment.authorized",
                "payment.captured", "payment.refunded", "payment.failed", "mail.requested"), told);
    }

    @Test
    void buyersAreWrittenWhatTheyDidNotSeeThemselves() {
        assertEquals(List.of("order-placed", "order-cancelled"), mails(EventsTest::paidAndRefunded));
        assertEquals(List.of(), mails(EventsTest::declined));
        assertEquals(List.of(), mails(EventsTest::neverPaid));
    }

    private static List<String> mails(Story story) {
        var shop = new Shop();
        story.happen(shop);
        return shop.mails.told.stream().map(fact -> ((MailRequested) fact).data().kind()).toList();
    }

    @Test
    void aSchemaRefusesWhatIsMissingOrMore() {
        var shop = new Shop();
        shop.place(Ids.next());
        var created = shop.facts.told.get(0);
        ObjectNode data = Json.mapper().valueToTree(created.data());
        assertFalse(schemaOf(created).validate(data.deepCopy().without("claimId")).isEmpty());
        assertFalse(schemaOf(created).validate(data.deepCopy().put("email", "ada@example.org")).isEmpty());
        assertFalse(schemaOf(created).validate(data.deepCopy().put("status", "PLACED")).isEmpty());
    }

    private interface Story {
        void happen(Shop shop);
    }

    private static void paidAndRefunded(Shop shop) {
        shop.finalizing.capture = CapturePolicy.PLACING;
        shop.place(Ids.next());
        shop.cancellation.of(shop.order().id(), "requested", version -> { });
    }

    private static void declined(Shop shop) {
        shop.provider.says.put(Kind.AUTHORIZE, Outcome.DECLINED);
        assertThrows(Problem.class, () -> shop.place(Ids.next()));
    }

    private static void neverPaid(Shop shop) {
        shop.provider.says.put(Kind.AUTHORIZE, Outcome.UNKNOWN);
        shop.place(Ids.next());
        shop.pass(Duration.ofMinutes(5));
    }

    private static JsonSchema schemaOf(Fact fact) {
        return SCHEMAS.getSchema(EventsTest.class.getResourceAsStream("/schemas/" + fact.type() + ".v1.json"));
    }
}
