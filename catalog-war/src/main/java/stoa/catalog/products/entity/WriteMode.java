package stoa.catalog.products.entity;

/**
 * How far a write goes: CREATE refuses what exists, UPSERT changes it, VALIDATE writes nothing and only tells what
 * UPSERT would do with each draft by itself.
 */
public enum WriteMode {
    CREATE, UPSERT, VALIDATE
}
