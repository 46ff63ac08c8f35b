package stoa.order.orders.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;
import stoa.order.checkout.control.FakeFacts;
import stoa.order.orders.entity.Addressee;
import stoa.order.orders.entity.Buyer;
import stoa.order.orders.entity.Claim;
import stoa.order.orders.entity.Documents;
import stoa.order.orders.entity.LookupRequested;
import stoa.order.orders.entity.MailRequested;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.OrderDraft;
import stoa.order.orders.entity.OrderFixtures;
import stoa.order.orders.entity.OrderLine;
import stoa.order.orders.entity.Totals;

/** What buyers are written, as a command that notification understands. */
class OrderMailsTest {

    final FakeFacts facts = new FakeFacts();
    final OrderMails mails = new MailsOf(facts);

    @Test
    void aGuestIsToldWhatWasBoughtWithALinkThatOpensTheOrder() {
        var order = order(null, null);
        mails.placed(order);
        var mail = told();
        assertEquals("order-placed", mail.kind());
        assertEquals("ada@example.org", mail.email());
        assertEquals("Ada", mail.name());
        assertEquals("https://shop.example/orders/" + order.id() + "?token=token-of-" + order.id(), mail.values().get("link"));
        assertEquals(Json.tree("""
                [{"name": "Mug", "options": "Size: M, Color: Blue", "quantity": "2", "total": "20.00 USD"}]"""),
                Json.tree(mail.values().get("lines")));
        assertEquals(Map.of("linesTotal", "20.00 USD", "discounts", "1.00 USD", "shipping", "5.00 USD", "taxIncluded",
                "3.83 USD", "total", "24.00 USD"), sums(mail.values()));
    }

    @Test
    void aCustomerLogsInToSeeTheOrderAndIsCalledAsTheBillIs() {
        var ada = Ids.next();
        var order = order(ada, "{\"name\": \"Ada Lovelace\"}");
        mails.placed(order);
        var mail = told();
        assertEquals(ada, mail.customerId(), "an erasure needs it, whatever the address");
        assertEquals("https://shop.example/orders/" + order.id(), mail.values().get("link"));
        assertEquals("Ada Lovelace", mail.name());
    }

    @Test
    void whyAnOrderWasCalledOffIsToldIfStaffSaidIt() {
        var silent = order(null, null);
        silent.cancel(Order.NO_REASON, OrderFixtures.NOON);
        mails.cancelled(silent, true);
        assertEquals(Map.of("number", "100001"), told().values());
        var said = order(null, null);
        said.cancel("Ordered twice", OrderFixtures.NOON);
        mails.cancelled(said, true);
        assertEquals(Map.of("number", "100001", "reason", "Ordered twice"), told().values());
        mails.cancelled(said, false);
        assertEquals(Map.of("number", "100001"), told().values());
    }

    @Test
    void aLinkGoesToTheOrdersOwnAddress() {
        var id = Ids.next();
        mails.lookedUp(new Addressee(id, "100007", "ada@example.org", null, "de", null));
        var mail = told();
        assertEquals("de", mail.locale());
        assertNull(mail.name());
        assertEquals(Map.of("number", "100007", "link", "https://shop.example/orders/" + id + "?token=token-of-" + id), mail.values());
    }

    @Test
    void whatIsAskedForFitsItsSchema() {
        var asked = LookupRequested.of("100007", "ada@example.org");
        assertEquals(Set.of(), schema("lookup.requested").validate(Json.mapper().valueToTree(asked.data())));
        assertFalse(schema("lookup.requested").validate(Json.tree("{\"number\": \"100007\"}")).isEmpty());
    }

    private MailRequested.Data told() {
        var last = (MailRequested) facts.told.get(facts.told.size() - 1);
        assertEquals(Set.of(), schema("mail.requested").validate(Json.mapper().valueToTree(last.data())));
        return last.data();
    }

    private static JsonSchema schema(String type) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(OrderMailsTest.class.getResourceAsStream("/schemas/" + type + ".v1.json"));
    }

    private static Map<String, String> sums(Map<String, String> values) {
        var sums = new HashMap<>(values);
        sums.keySet().removeAll(Set.of("number", "link", "lines"));
        return sums;
    }

    private static Order order(UUID customer, String billing) {
        var article = new OrderLine.Article(Ids.next(), Ids.next(), "mug", "MUG-1", "Mug", "standard", true);
        var draft = new OrderDraft(Ids.next(), new Claim(Ids.next(), Ids.next()), new Buyer(customer, "ada@example.org", "en"),
                Currency.getInstance("USD"), new Totals(2000, 100, 500, 383, true, 2400),
                new Documents("{\"name\": \"Ada\"}", billing, null, "[]", "1", "[]"),
                List.of(new OrderLine(Ids.next(), article, "{\"Size\": \"M\", \"Color\": \"Blue\"}", 2, Money.of("10.00", "USD"))),
                List.of(), List.of());
        return Order.from(draft, "100001", OrderFixtures.NOON, OrderFixtures.HALF_AN_HOUR);
    }
}
