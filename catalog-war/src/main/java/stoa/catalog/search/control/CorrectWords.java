package stoa.catalog.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.search.entity.EditDistance;
import stoa.catalog.search.entity.Vocabulary;
import stoa.catalog.search.entity.Vocabulary.Asked;
import stoa.catalog.search.entity.Vocabulary.Candidate;

/** Finds the words that were meant where nothing is found by those that were typed. */
@ApplicationScoped
class CorrectWords {

    private static final Comparator<Candidate> BEST = Comparator
            .comparingInt((Candidate one) -> EditDistance.between(one.plain(), one.word()))
            .thenComparing(one -> one.word().codePointAt(0) == one.plain().codePointAt(0) ? 0 : 1)
            .thenComparing(Comparator.comparingInt(Candidate::uses).reversed())
            .thenComparing(Candidate::word);

    @Inject Jdbi jdbi;

    /** @return by the word asked for, the one that was probably meant; words that are found, and hopeless ones, are absent */
    public Map<String, String> of(List<String> words, String locale) {
        var asked = words.stream().distinct().map(word -> new Asked(word, EditDistance.forgiven(word)))
                .filter(word -> word.errors() > 0 && word.word().codePoints().noneMatch(Character::isDigit)).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, Candidate> meant = new HashMap<>();
        new Vocabulary(jdbi).resembling(asked, locale).stream()
                .filter(one -> EditDistance.between(one.plain(), one.word()) <= EditDistance.forgiven(one.asked()))
                .forEach(one -> meant.merge(one.asked(), one, (a, b) -> BEST.compare(a, b) <= 0 ? a : b));
        Map<String, String> corrections = new HashMap<>();
        meant.forEach((word, one) -> corrections.put(word, one.word()));
        return corrections;
    }
}
