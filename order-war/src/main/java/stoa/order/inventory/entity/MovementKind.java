package stoa.order.inventory.entity;

/** What changes stock on hand. */
public enum MovementKind {
    /** Staff set or changed one level. */
    ADJUSTED,
    /** Staff counted several levels. */
    COUNTED,
    /** Catalog imported a quantity. */
    IMPORTED
}
