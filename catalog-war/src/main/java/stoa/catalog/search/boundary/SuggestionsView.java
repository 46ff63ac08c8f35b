package stoa.catalog.search.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.catalog.search.entity.Suggestions.Suggestion;

/** Names of categories, vendors and products; only products have a slug. */
@Schema(name = "SuggestionList")
public record SuggestionsView(List<Suggestion> items) { }
