package stoa.catalog.collections.boundary;

import java.util.UUID;
import stoa.catalog.collections.entity.Collections.Row;

/** A collection; its products are read by {@code products?collection=}. */
public record CollectionView(UUID id, String slug, String name, String description) {

    static CollectionView of(Row row) {
        return new CollectionView(row.id(), row.slug(), row.name(), row.description());
    }
}
