package stoa.catalog.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.search.entity.SearchQuery;
import stoa.catalog.search.entity.SearchResult;
import stoa.catalog.search.entity.SearchWords;
import stoa.catalog.search.entity.Searches;
import stoa.catalog.search.entity.Suggestions;
import stoa.catalog.search.entity.Suggestions.Suggestion;

/**
 * Finds products by words and filters, forgiving typing errors: one statement; where no product has all the words,
 * another looks for those that were meant, and a third searches for them.
 */
@ApplicationScoped
public class SearchProducts {

    private static final SearchResult NOTHING =
            new SearchResult(List.of(), 0, List.of(), List.of(), List.of(), List.of(), true);
    private static final int MOST_WORDS = 32;

    @Inject Jdbi jdbi;
    @Inject CorrectWords correct;

    /** @param corrections by the words asked for, those searched for instead */
    public record Found(SearchResult result, Map<String, String> corrections) { }

    /** @param named whether anything was asked for: text without any word finds nothing, no text finds all */
    public Found find(SearchQuery query, boolean named) {
        if (named && query.words().isEmpty() || query.words().size() > MOST_WORDS) {
            return new Found(NOTHING, Map.of());
        }
        var searches = new Searches(jdbi);
        var result = searches.find(query);
        var corrections = result.known() ? Map.<String, String>of() : correct.of(query.words(), query.locale());
        return new Found(corrections.isEmpty() ? result : searches.find(query.withWords(query.words().stream()
                .map(word -> corrections.getOrDefault(word, word)).toList())), corrections);
    }

    /** Names with words that begin as those of {@code text} do. */
    public List<Suggestion> suggest(String text, String locale) {
        var prefixes = SearchWords.of(text);
        return prefixes.isEmpty() || prefixes.size() > MOST_WORDS ? List.of() : new Suggestions(jdbi).of(prefixes, locale);
    }
}
