package stoa.catalog.products.entity;

/** Whether shoppers see a product: only an ACTIVE one. */
public enum ProductStatus {
    DRAFT, ACTIVE, ARCHIVED
}
