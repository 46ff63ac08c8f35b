package stoa.catalog.categories.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.entity.Categories;

/** Makes the categories that an import names and nobody made yet. */
@ApplicationScoped
public class EnsureCategories {

    @Inject Jdbi jdbi;
    @Inject Event<CategoriesChanged> changed;

    /**
     * @param parent of a new one; null makes a root
     * @return the category of that slug, which may stand elsewhere and be called otherwise
     */
    @Transactional
    public UUID ensure(String slug, String name, UUID parent) {
        var categories = new Categories(jdbi);
        var known = categories.idsOf(List.of(slug)).get(slug);
        if (known != null) {
            return known;
        }
        return categories.add(slug, name, parent).map(id -> {
            changed.fire(new CategoriesChanged());
            return id;
        }).orElseGet(() -> categories.idsOf(List.of(slug)).get(slug));
    }
}
