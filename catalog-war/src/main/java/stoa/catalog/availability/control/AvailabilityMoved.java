package stoa.catalog.availability.control;

import java.util.Set;
import java.util.UUID;

/** Variants moved to another band, and their products' documents tell it; fired in the transaction of that. */
public record AvailabilityMoved(Set<UUID> products) { }
