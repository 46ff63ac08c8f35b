package stoa.catalog.categories.control;

/** Fired inside a transaction that changed the tree. */
record CategoriesChanged() { }
