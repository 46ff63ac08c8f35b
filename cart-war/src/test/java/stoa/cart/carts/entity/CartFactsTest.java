package stoa.cart.carts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

/** What carts tell fits the schemas that listeners are written against. */
class CartFactsTest {

    final Cart cart = new Cart(Ids.next(), null, Currency.getInstance("USD"), "en", Instant.EPOCH, Duration.ofDays(30));

    @Test
    void whatIsToldFitsItsSchema() {
        assertFits(CartFact.updated(cart));
        assertFits(CartFact.reopened(cart.id(), 7));
        assertFits(CartFact.abandoned(cart.id(), 8));
        assertFits(CartMerged.of(cart.id(), Ids.next()));
    }

    @Test
    void everyStatusFits() {
        for (var status : CartStatus.values()) {
            assertFits(new CartFact("cart.updated", cart.id(), 1, new CartFact.CartData(cart.id(), status)));
        }
    }

    @Test
    void anythingElseDoesNotFit() {
        assertFalse(faults("cart.updated", Json.tree("""
                {"cartId": "%s", "status": "ACTIVE", "email": "ada@example.com"}""".formatted(cart.id()))).isEmpty());
        assertFalse(faults("cart.updated", Json.tree("""
                {"cartId": "%s"}""".formatted(cart.id()))).isEmpty());
    }

    private static void assertFits(Fact fact) {
        assertEquals(Set.of(), faults(fact.type(), Json.mapper().valueToTree(fact.data())));
    }

    private static Set<ValidationMessage> faults(String type, JsonNode data) {
        var schema = CartFactsTest.class.getResourceAsStream("/schemas/" + type + ".v1.json");
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(data);
    }
}
