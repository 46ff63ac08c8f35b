package stoa.catalog.categories.boundary;

import java.util.List;
import java.util.UUID;
import stoa.catalog.categories.entity.Categories.Row;
import stoa.catalog.categories.entity.Tree;

/**
 * A category with what hangs below it.
 *
 * @param parentId absent for a root
 */
public record CategoryView(UUID id, String slug, String name, UUID parentId, List<CategoryView> children) {

    static CategoryView of(Tree tree, Row row) {
        return new CategoryView(row.id(), row.slug(), row.name(), row.parentId(), below(tree, row.id()));
    }

    static List<CategoryView> roots(Tree tree) {
        return below(tree, Tree.ROOTS);
    }

    private static List<CategoryView> below(Tree tree, UUID id) {
        return tree.children().getOrDefault(id, List.of()).stream().map(row -> of(tree, row)).toList();
    }
}
