package stoa.catalog.types.boundary;

import java.util.List;

/** The contract of a page of product types. */
public record ProductTypePage(List<ProductTypeView> items, String next, Long total) { }
