package stoa.catalog.categories.entity;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.catalog.categories.entity.Categories.Row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TreeTest {

    final UUID home = new UUID(1, 1);
    final UUID kitchen = new UUID(1, 2);
    final UUID mugs = new UUID(1, 3);
    final UUID garden = new UUID(1, 4);
    final Tree tree = Tree.of(3, List.of(row(home, null, "home"), row(garden, null, "garden"),
            row(kitchen, home, "kitchen"), row(mugs, kitchen, "mugs")));

    @Test
    void branchesAreIncludedHoweverDeep() {
        assertEquals(List.of(home, kitchen, mugs), tree.withBranches(home));
        assertEquals(List.of(garden), tree.withBranches(garden));
    }

    @Test
    void aCategoryIsFoundByIdAndBySlug() {
        assertEquals("mugs", tree.find("mugs").orElseThrow().slug());
        assertEquals("mugs", tree.find(mugs.toString()).orElseThrow().slug());
        assertTrue(tree.find("cups").isEmpty());
    }

    @Test
    void aProductTellsItsCategoriesInItsOwnOrder() {
        assertEquals("""
                [{"id":"%s","slug":"mugs","name":"Mugs"},{"id":"%s","slug":"garden","name":"Garden"}]"""
                .formatted(mugs, garden), tree.named(List.of(mugs, garden)));
    }

    @Test
    void aCategoryThatIsGoneIsLeftOut() {
        assertEquals("[]", tree.named(List.of(new UUID(9, 9))));
    }

    private static Row row(UUID id, UUID parent, String slug) {
        return new Row(id, parent, slug, Character.toUpperCase(slug.charAt(0)) + slug.substring(1), 0, 1);
    }
}
