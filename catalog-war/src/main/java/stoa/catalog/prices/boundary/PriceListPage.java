package stoa.catalog.prices.boundary;

import java.util.List;

/** The contract of a page of price lists. */
public record PriceListPage(List<PriceListView> items, String next, Long total) { }
