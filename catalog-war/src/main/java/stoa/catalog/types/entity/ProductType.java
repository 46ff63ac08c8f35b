package stoa.catalog.types.entity;

import java.util.List;
import java.util.UUID;

/** What kind of thing a product is, and which attributes such things have. */
public record ProductType(UUID id, String code, String name, List<AttributeDefinition> attributes, long version) { }
