package stoa.catalog.categories.boundary;

import java.util.List;

/** The whole tree, by its roots. */
public record CategoryList(List<CategoryView> items) { }
