package stoa.catalog.types.control;

/** Fired inside a transaction that changed which attributes of a type are filterable. */
public record FiltersChanged() { }
