package stoa.catalog.search.entity;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EditDistanceTest {

    @Property
    void aWordIsNoErrorAwayFromItself(@ForAll("words") String word) {
        assertEquals(0, EditDistance.between(word, word));
    }

    @Property
    void theWayBackIsAsLong(@ForAll("words") String a, @ForAll("words") String b) {
        assertEquals(EditDistance.between(a, b), EditDistance.between(b, a));
    }

    @Property
    void noWordIsFartherThanAllLettersOfTheLonger(@ForAll("words") String a, @ForAll("words") String b) {
        int distance = EditDistance.between(a, b);
        assertTrue(distance <= Math.max(letters(a), letters(b)));
        assertTrue(distance >= Math.abs(letters(a) - letters(b)));
    }

    @Property
    void swappedNeighboursAreOneError(@ForAll("words") String word, @ForAll @IntRange(max = 30) int place) {
        int[] letters = word.codePoints().toArray();
        int i = place % (letters.length - 1);
        int kept = letters[i];
        letters[i] = letters[i + 1];
        letters[i + 1] = kept;
        assertEquals(letters[i] == kept ? 0 : 1, EditDistance.between(word, new String(letters, 0, letters.length)));
    }

    @Property
    void aLetterTooManyIsOneError(@ForAll("words") String word, @ForAll @IntRange(max = 30) int place) {
        int at = word.offsetByCodePoints(0, place % (letters(word) + 1));
        assertEquals(1, EditDistance.between(word, word.substring(0, at) + "ß" + word.substring(at)));
    }

    @Test
    void twoErrorsAreTwo() {
        assertEquals(2, EditDistance.between("stonewrae", "stoneware".replace("st", "ts")));
        assertEquals(3, EditDistance.between("kitten", "sitting"));
        assertEquals(3, EditDistance.between("ca", "abc"), "no piece is edited twice");
    }

    @Test
    void errorsAreForgivenByLengthInLetters() {
        assertEquals(0, EditDistance.forgiven("mug"));
        assertEquals(1, EditDistance.forgiven("lamp"));
        assertEquals(1, EditDistance.forgiven("blanket"));
        assertEquals(2, EditDistance.forgiven("notebook"));
        assertEquals(0, EditDistance.forgiven("𝒶𝒷𝒸"), "three letters, though six chars");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abcdeéж").withChars('\u4e2d').ofMinLength(2).ofMaxLength(14);
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }
}
