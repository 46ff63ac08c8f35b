package stoa.catalog.products.boundary;

import java.util.List;

/** The contract of a page of products. */
public record ProductPage(List<ProductView> items, String next, Long total) { }
