package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.control.EnsureCategories;
import stoa.catalog.categories.entity.Categories;
import stoa.catalog.documents.entity.Slugs;

/**
 * Finds the categories that rows name by paths from the root down. A category has the slug of its name, or that of
 * its path where the name's belongs to one below another parent.
 */
@ApplicationScoped
class PlaceCategories {

    @Inject Jdbi jdbi;
    @Inject EnsureCategories categories;

    /** A category as far as paths go. */
    private record Branch(UUID id, UUID parent) { }

    /**
     * @param paths  in the order of the file, so that a name's slug is its first path's
     * @param making whether missing ones are made
     * @return the slugs by path; paths that end in a missing category are absent
     */
    public Map<List<String>, String> of(List<List<String>> paths, boolean making) {
        var known = known(paths);
        var slugs = new HashMap<List<String>, String>();
        paths.forEach(path -> slugOf(path, known, making).ifPresent(slug -> slugs.put(path, slug)));
        return slugs;
    }

    private Map<String, Branch> known(List<List<String>> paths) {
        var slugs = paths.stream().flatMap(path -> IntStream.rangeClosed(1, path.size()).mapToObj(end -> path.subList(0, end)))
                .flatMap(path -> Stream.of(ofName(path), ofPath(path))).distinct().toList();
        var known = new HashMap<String, Branch>();
        new Categories(jdbi).bySlugs(slugs).forEach(row -> known.put(row.slug(), new Branch(row.id(), row.parentId())));
        return known;
    }

    private Optional<String> slugOf(List<String> path, Map<String, Branch> known, boolean making) {
        UUID parent = null;
        String slug = null;
        for (int end = 1; end <= path.size(); end++) {
            var name = path.get(end - 1);
            var above = parent;
            slug = slug(path.subList(0, end), parent, known);
            if (!making && !known.containsKey(slug)) {
                return Optional.empty();
            }
            parent = known.computeIfAbsent(slug, free -> new Branch(categories.ensure(free, name, above), above)).id();
        }
        return Optional.ofNullable(slug);
    }

    private static String slug(List<String> path, UUID parent, Map<String, Branch> known) {
        var holder = known.get(ofName(path));
        return holder == null || Objects.equals(holder.parent(), parent) ? ofName(path) : ofPath(path);
    }

    private static String ofName(List<String> path) {
        return Slugs.of(path.get(path.size() - 1));
    }

    private static String ofPath(List<String> path) {
        return Slugs.of(String.join(" ", path));
    }
}
