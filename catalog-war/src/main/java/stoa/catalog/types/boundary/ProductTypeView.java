package stoa.catalog.types.boundary;

import java.util.List;
import java.util.UUID;
import stoa.catalog.types.entity.AttributeDefinition;
import stoa.catalog.types.entity.ProductType;

/** A product type as staff read it. */
public record ProductTypeView(UUID id, String code, String name, List<AttributeDefinition> attributes) {

    static ProductTypeView of(ProductType type) {
        return new ProductTypeView(type.id(), type.code(), type.name(), type.attributes());
    }
}
