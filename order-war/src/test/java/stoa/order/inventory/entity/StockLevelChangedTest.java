package stoa.order.inventory.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

class StockLevelChangedTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(StockLevelChangedTest.class.getResourceAsStream("/schemas/stock.level-changed.v1.json"));

    @Test
    void whatIsToldFitsItsSchema() {
        var told = new StockLevelChanged(level(10, 3, 2, 5, 0)).data();
        assertTrue(SCHEMA.validate(Json.write(told), InputFormat.JSON).isEmpty());
    }

    @Test
    void theSchemaRefusesAFieldThatIsMissingOrNegative() {
        var told = (ObjectNode) Json.mapper().valueToTree(new StockLevelChanged(level(10, 3, 2, 5, 0)).data());
        assertFalse(SCHEMA.validate(told.deepCopy().without("sellable")).isEmpty());
        assertFalse(SCHEMA.validate(told.deepCopy().put("onHand", -1)).isEmpty());
    }

    @Test
    void backordersAreSellableButNotAvailable() {
        var told = new StockLevelChanged(level(2, 3, 1, 5, 0)).data();
        assertEquals(-2, told.available());
        assertEquals(3, told.sellable());
        assertTrue(told.backorder());
    }

    @Test
    void nothingIsSellableInAShortage() {
        assertEquals(0, new StockLevelChanged(level(9, 3, 0, 9, 1)).data().sellable());
    }

    private static StockLevel level(int onHand, int reserved, int safetyStock, int backorderLimit, int shortage) {
        return new StockLevel(Ids.next(), 1, Ids.next(), "MUG", "main", onHand, reserved, safetyStock, backorderLimit,
                shortage, 7, Instant.EPOCH, Instant.EPOCH);
    }
}
