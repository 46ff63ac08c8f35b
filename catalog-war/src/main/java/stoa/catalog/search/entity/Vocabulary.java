package stoa.catalog.search.entity;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** The words that products are found by. */
public class Vocabulary {

    /**
     * An error changes at most four of a word's trigrams, so that this many of them remain. Of a word asked for, the sample
     * is looked at first: where it finds nothing, all that the word finds is read, so that no word is corrected that is used.
     */
    private static final String CANDIDATES = """
            WITH asked AS MATERIALIZED (
              SELECT r.word, unaccent(r.word) AS plain, r.errors, show_trgm(unaccent(r.word)) AS grams,
                     char_length(unaccent(r.word)) AS length
                FROM json_to_recordset(CAST(:words AS json)) AS r(word text, errors int)
               WHERE numnode(plainto_tsquery(CAST(:dictionary AS regconfig), r.word)) > 0
                 AND search_uses(:locale, plainto_tsquery(CAST(:dictionary AS regconfig), r.word)) = 0
                 AND NOT EXISTS (SELECT FROM search_entry e WHERE e.locale = :locale
                                    AND e.words @@ plainto_tsquery(CAST(:dictionary AS regconfig), r.word)))
            SELECT a.word AS asked, a.plain, c.word, c.uses
              FROM asked a CROSS JOIN LATERAL (
                   SELECT s.word, search_uses(:locale, plainto_tsquery('stoa_simple', s.word)) AS uses
                     FROM (SELECT v.word, (SELECT count(*) FROM unnest(v.grams) AS g(gram) WHERE g.gram = ANY (a.grams))
                                  AS shared
                             FROM search_word v
                            WHERE v.locale = :locale AND v.grams && a.grams
                              AND v.length BETWEEN a.length - a.errors AND a.length + a.errors) s
                    WHERE s.shared >= cardinality(a.grams) - 4 * a.errors
                    ORDER BY s.shared DESC, s.word LIMIT 300) c
             WHERE c.uses > 0
            """;

    private final Jdbi jdbi;

    /** A word asked for that nothing is found by, and how many errors are forgiven in it. */
    public record Asked(String word, int errors) { }

    /**
     * A word that could have been meant.
     *
     * @param plain what was asked for, without accents
     * @param uses  products found by it, at most 20, counted in a sample where that is dear; never a word that finds none
     */
    public record Candidate(String asked, String plain, String word, int uses) { }

    public Vocabulary(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The words resembling those of {@code asked} that nothing is found by. */
    public List<Candidate> resembling(Collection<Asked> asked, String locale) {
        return jdbi.withHandle(handle -> handle.createQuery(CANDIDATES).bind("words", Json.write(asked))
                .bind("dictionary", Dictionaries.of(locale)).bind("locale", locale)
                .map((row, context) -> new Candidate(row.getString("asked"), row.getString("plain"),
                        row.getString("word"), row.getInt("uses"))).list());
    }
}
