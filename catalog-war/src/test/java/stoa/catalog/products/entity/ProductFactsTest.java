package stoa.catalog.products.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What catalog tells fits the schemas that listeners are written against. */
class ProductFactsTest {

    @Test
    void whatIsToldOfProductsFitsItsSchema() {
        for (var type : List.of("product.created", "product.updated", "product.archived", "product.deleted")) {
            for (var status : ProductStatus.values()) {
                var id = Ids.next();
                assertFits(new ProductFact(type, id, 1, new ProductFact.Told(id, "mug", status)));
            }
        }
    }

    @Test
    void whatIsCountedFitsItsSchema() {
        assertFits(new StockCounted(Ids.next(), 2, new StockCounted.Told(List.of(
                new StockCounted.Item(Ids.next(), "MUG", 3), new StockCounted.Item(Ids.next(), "TEE", null)))));
    }

    @Test
    void anythingElseDoesNotFit() {
        assertFalse(faults("product.created", Json.tree("{\"productId\": \"x\"}")).isEmpty());
        assertFalse(faults("stock.counted", Json.tree("{\"items\": []}")).isEmpty());
    }

    private static void assertFits(Fact fact) {
        assertEquals(Set.of(), faults(fact.type(), Json.mapper().valueToTree(fact.data())));
    }

    private static Set<ValidationMessage> faults(String type, JsonNode data) {
        var schema = ProductFactsTest.class.getResourceAsStream("/schemas/" + type + ".v1.json");
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(data);
    }
}
