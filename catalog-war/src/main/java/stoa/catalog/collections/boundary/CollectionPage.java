package stoa.catalog.collections.boundary;

import java.util.List;

/** The contract of a page of collections. */
public record CollectionPage(List<CollectionView> items, String next, Long total) { }
