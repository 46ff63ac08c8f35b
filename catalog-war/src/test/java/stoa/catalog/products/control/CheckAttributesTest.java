package stoa.catalog.products.control;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stoa.catalog.types.entity.AttributeDefinition;
import stoa.catalog.types.entity.AttributeDefinition.Kind;
import stoa.catalog.types.entity.AttributeDefinition.Scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CheckAttributesTest {

    final List<AttributeDefinition> definitions = List.of(
            new AttributeDefinition("material", "Material", Kind.TEXT, null, null, true, true),
            new AttributeDefinition("volume", "Volume", Kind.NUMBER, Scope.PRODUCT, null, null, null),
            new AttributeDefinition("batch", "Batch", Kind.TEXT, Scope.VARIANT, null, null, true));

    @Test
    void whatIsRequiredMustBeThere() {
        assertEquals(List.of("/attributes/material required"), faults(Map.of("volume", 3)));
    }

    @Test
    void aValueIsOfItsDefinitionsType() {
        assertEquals(List.of("/attributes/volume type"), faults(Map.of("material", "clay", "volume", "3")));
    }

    @Test
    void whatNobodyDefinedIsFree() {
        assertEquals(List.of(), faults(Map.of("material", "clay", "colour", List.of("red"))));
    }

    private List<String> faults(Map<String, Object> attributes) {
        return CheckAttributes.of(definitions, Scope.PRODUCT, attributes, "/attributes").stream()
                .map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
}
