package stoa.catalog.categories.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.catalog.categories.entity.Categories.Row;
import stoa.kernel.json.Json;

/**
 * The whole tree of categories at one revision.
 *
 * @param rows every branch, siblings in their order
 */
public record Tree(long revision, Map<UUID, Row> rows, Map<UUID, List<Row>> children, Map<String, Row> slugs,
        Map<UUID, String> json) {

    /** How a product tells one of its categories. */
    record Named(UUID id, String slug, String name) { }

    /** Stands for the parent of the roots. */
    public static final UUID ROOTS = new UUID(0, 0);

    public static Tree of(long revision, List<Row> all) {
        var rows = new LinkedHashMap<UUID, Row>();
        var children = new HashMap<UUID, List<Row>>();
        var slugs = new HashMap<String, Row>();
        var json = new HashMap<UUID, String>();
        all.forEach(row -> {
            rows.put(row.id(), row);
            slugs.put(row.slug(), row);
            json.put(row.id(), Json.write(new Named(row.id(), row.slug(), row.name())));
            children.computeIfAbsent(row.parentId() == null ? ROOTS : row.parentId(), id -> new ArrayList<>()).add(row);
        });
        return new Tree(revision, rows, children, slugs, json);
    }

    /** @param key an id or a slug */
    public Optional<Row> find(String key) {
        return Optional.ofNullable(slugs.get(key)).or(() -> rows.values().stream()
                .filter(row -> row.id().toString().equals(key)).findFirst());
    }

    /** The category and everything below it. */
    public List<UUID> withBranches(UUID id) {
        var ids = new ArrayList<>(List.of(id));
        for (int i = 0; i < ids.size(); i++) {
            children.getOrDefault(ids.get(i), List.of()).forEach(child -> ids.add(child.id()));
        }
        return ids;
    }

    /** A JSON array of the categories that a product is in. */
    public String named(List<UUID> ids) {
        var array = new StringBuilder("[");
        ids.stream().map(json::get).filter(one -> one != null)
                .forEach(one -> array.append(array.length() > 1 ? "," : "").append(one));
        return array.append(']').toString();
    }
}
