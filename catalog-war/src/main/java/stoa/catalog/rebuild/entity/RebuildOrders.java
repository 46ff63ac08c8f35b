package stoa.catalog.rebuild.entity;

import java.util.UUID;

/**
 * How far a rebuild came.
 *
 * @param after the last product that was prepared, in the order of ids; null at the beginning
 */
public record RebuildOrders(UUID after) { }
