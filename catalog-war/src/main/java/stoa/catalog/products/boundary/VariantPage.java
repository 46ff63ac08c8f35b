package stoa.catalog.products.boundary;

import java.util.List;
import stoa.catalog.documents.control.VariantView;

/** The contract of a page of variants. */
public record VariantPage(List<VariantView> items, String next, Long total) { }
