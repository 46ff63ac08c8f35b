package stoa.catalog.products.entity;

/** How far a write goes: CREATE refuses what exists, UPSERT changes it, VALIDATE only tells what UPSERT would do. */
public enum WriteMode {
    CREATE, UPSERT, VALIDATE
}
