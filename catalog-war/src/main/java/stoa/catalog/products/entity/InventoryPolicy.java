package stoa.catalog.products.entity;

/** Whether stock is kept of a variant; an UNTRACKED one never runs out. */
public enum InventoryPolicy {
    TRACKED, UNTRACKED
}
