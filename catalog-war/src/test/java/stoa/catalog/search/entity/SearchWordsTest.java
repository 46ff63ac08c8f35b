package stoa.catalog.search.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SearchWordsTest {

    @Test
    void wordsAreLettersAndDigitsInLowerCase() {
        assertEquals(List.of("stone", "mug", "12", "oz"), SearchWords.of("Stone-Mug, 12 oz!"));
        assertEquals(List.of("crème", "brûlée"), SearchWords.of("Crème (brûlée)"));
        assertEquals(List.of("mens", "shirt"), SearchWords.of("Men’s shirt'"));
        assertEquals(List.of("مرحبا", "中文"), SearchWords.of("‏مرحبا‎ 中文"));
    }

    @Test
    void whatIsNoWordIsNone() {
        assertEquals(List.of(), SearchWords.of("🔥 – !! ' & | :* () \u0301"));
        assertEquals(List.of(), SearchWords.of("a".repeat(101)));
    }

    @Property
    void anyTextGivesWordsThatNeedNoQuoting(@ForAll String text) {
        SearchWords.of(text).forEach(word -> assertTrue(word.matches("[\\p{L}\\p{N}\\p{M}]+"), word));
    }

    @Test
    void onlyTheWordsThatWereWrongAreReplaced() {
        assertEquals("blue MUG, or lamp!", SearchWords.replace("blue MUG, or LMAP!", Map.of("lmap", "lamp")));
        assertEquals("$1 \\ lamp", SearchWords.replace("$1 \\ lmap", Map.of("lmap", "lamp")));
    }

    @Test
    void tagsOfHtmlAreNoWords() {
        assertEquals("soft bold tea mugs", SearchWords.spaced(SearchWords.withoutTags("<p class=\"x\">Soft <b>bold</b> tea&nbsp;&amp; mugs</p>")));
    }

    @Test
    void facetCodesAreKebab() {
        assertEquals("shoe-size-eu", FacetTokens.code("Shoe Size (EU)"));
        assertEquals("größe", FacetTokens.code(" Größe "));
        assertEquals("", FacetTokens.code("!!"));
        assertEquals(List.of("care\u001fWash", "care\u001f40"), FacetTokens.of("Care", List.of("Wash", 40)).toList());
    }

    @Test
    void noAttributeIsTakenForAnotherFacet() {
        assertEquals(List.of("price-attribute", "category-attribute", "availability-attribute", "priced"),
                Stream.of("Price", "category", "Availability!", "priced").map(FacetTokens::code).toList());
    }

    @Test
    void aFacetHoldsOnlyWhatCanBeAskedFor() {
        assertEquals(1, FacetTokens.of("Care", List.of("x".repeat(SearchQuery.LONGEST), "x".repeat(SearchQuery.LONGEST + 1))).count());
    }
}
