package stoa.catalog.documents.entity;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SlugsTest {

    @Test
    void aNameBecomesWordsJoinedByHyphens() {
        assertEquals("creme-brulee-2-kg", Slugs.of("  Crème brûlée, 2 kg! "));
        assertEquals("bakers-strasse", Slugs.of("Baker's Straße"));
        assertEquals("кружка", Slugs.of("Кружка"));
    }

    @Test
    void aNameWithoutLettersMakesNoSlug() {
        assertEquals("", Slugs.of("!!! ☕"));
    }

    @Test
    void whatLooksLikeAnIdOrBreaksAPathIsNoSlug() {
        assertFalse(Slugs.isSlug("019a0000-0000-7000-8000-000000000001"));
        assertFalse(Slugs.isSlug("a/b"));
        assertFalse(Slugs.isSlug("a b"));
        assertFalse(Slugs.isSlug(".."));
        assertFalse(Slugs.isSlug(""));
        assertTrue(Slugs.isSlug("t-shirt_2.0"));
    }

    @Property(tries = 500)
    void whateverTheNameItsSlugIsOneOrEmpty(@ForAll String name) {
        var slug = Slugs.of(name);
        assertTrue(slug.isEmpty() || Slugs.isSlug(slug) || slug.matches("[0-9a-fA-F-]{36}"), slug);
    }
}
