package stoa.catalog.products.entity;

/** What a draft's attributes are of a product that exists: all that it has from then on, or some, and the others stay. */
public enum AttributesTold {
    ALL, SOME
}
