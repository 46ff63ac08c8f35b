-- Words without accents, as they stand (stoa_simple) and by their stems in the languages PostgreSQL knows.
CREATE TEXT SEARCH CONFIGURATION stoa_simple (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION stoa_simple
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;

DO $$
DECLARE
    language text;
BEGIN
    FOREACH language IN ARRAY ARRAY['danish', 'dutch', 'english', 'finnish', 'french', 'german', 'hungarian',
            'italian', 'norwegian', 'portuguese', 'romanian', 'russian', 'spanish', 'swedish', 'turkish'] LOOP
        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION stoa_%1$s (COPY = pg_catalog.%1$s)', language);
        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION stoa_%1$s ALTER MAPPING FOR hword, hword_part, word '
            || 'WITH public.unaccent, pg_catalog.%1$s_stem', language);
    END LOOP;
END $$;

CREATE TABLE search_entry (
    product_id uuid NOT NULL CONSTRAINT search_entry_product_fk REFERENCES product (id) ON DELETE CASCADE,
    locale text NOT NULL,
    store_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001',
    name text NOT NULL,
    slug text NOT NULL,
    vendor text,
    words tsvector NOT NULL,
    titles tsvector NOT NULL,
    facets text[] NOT NULL,
    CONSTRAINT search_entry_pk PRIMARY KEY (product_id, locale)
);
CREATE INDEX search_entry_words_ix ON search_entry USING gin (words);
CREATE INDEX search_entry_titles_ix ON search_entry USING gin (titles);
COMMENT ON TABLE search_entry IS 'What an ACTIVE product is found by; titles holds the words of its name (A) and vendor (B) for suggestions; facets are code and value around a unit separator.';

CREATE TABLE search_word (
    locale text NOT NULL,
    word text NOT NULL,
    length int NOT NULL,
    grams text[] NOT NULL,
    CONSTRAINT search_word_pk PRIMARY KEY (locale, word)
);
CREATE INDEX search_word_grams_ix ON search_word USING gin (grams);
COMMENT ON TABLE search_word IS 'Every word that products were ever found by, to correct typing errors with; grams are its trigrams.';
