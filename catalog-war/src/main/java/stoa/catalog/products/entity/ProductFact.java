package stoa.catalog.products.entity;

import java.util.UUID;
import stoa.kernel.events.Fact;

/** A product was created, updated, archived or deleted. */
public record ProductFact(String type, UUID aggregateId, long sequence, Told data) implements Fact {

    /** What listeners learn; the rest they read. */
    public record Told(UUID productId, String slug, ProductStatus status) { }

    public static ProductFact of(String type, StoredProduct product, long sequence) {
        return new ProductFact(type, product.id(), sequence, new Told(product.id(), product.slug(), product.status()));
    }

    @Override
    public String aggregate() {
        return "product";
    }
}
