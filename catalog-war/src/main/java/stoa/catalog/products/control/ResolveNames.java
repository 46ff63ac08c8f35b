package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.entity.Categories;
import stoa.catalog.media.control.MediaFiles;
import stoa.catalog.media.entity.MediaPaths;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.StoredProduct.Picture;
import stoa.catalog.products.entity.WriteMode;
import stoa.catalog.types.entity.ProductType;
import stoa.catalog.types.entity.ProductTypes;
import stoa.kernel.problems.FieldError;

/** Looks up what drafts name: types, categories, pictures. */
@ApplicationScoped
class ResolveNames {

    @Inject Jdbi jdbi;
    @Inject MediaFiles files;

    /**
     * @param files   pictures by the names of files in the import's folder
     * @param missing names of files that are no pictures
     * @param own     those of our pictures named by path that exist
     */
    record Resolved(Map<String, ProductType> types, Map<String, UUID> categories, Map<String, UUID> files,
            Set<String> missing, Set<UUID> own) {

        MergeProduct.Names names() {
            var ids = types.values().stream().collect(Collectors.toMap(ProductType::code, ProductType::id));
            return new MergeProduct.Names(ids, categories, this::picture);
        }

        /** What the draft names that does not exist. */
        List<FieldError> errors(ProductDraft draft) {
            var errors = new ArrayList<FieldError>();
            if (draft.type() != null && !types.containsKey(draft.type())) {
                errors.add(new FieldError("/type", "unknown-type", "there is no product type " + draft.type()));
            }
            var slugs = draft.categories() == null ? List.<String>of() : draft.categories();
            for (int i = 0; i < slugs.size(); i++) {
                if (!categories.containsKey(slugs.get(i))) {
                    errors.add(new FieldError("/categories/" + i, "unknown-category", "there is no category " + slugs.get(i)));
                }
            }
            for (int i = 0; draft.media() != null && i < draft.media().size(); i++) {
                if (missing.contains(draft.media().get(i).file())) {
                    errors.add(new FieldError("/media/" + i + "/file", "unknown-file", "is no picture in the import's folder"));
                }
            }
            return errors;
        }

        private Picture picture(MediaDraft media) {
            if (media.file() != null) {
                return new Picture(files.get(media.file()), null, media.alt());
            }
            var id = MediaPaths.idIn(media.url()).filter(own::contains);
            return new Picture(id.orElse(null), id.isPresent() ? null : media.url(), media.alt());
        }
    }

    Resolved of(List<ProductDraft> drafts, WriteMode mode) {
        var media = drafts.stream().flatMap(ProductDraft::pictures).toList();
        var slugs = drafts.stream().filter(draft -> draft.categories() != null)
                .flatMap(draft -> draft.categories().stream()).distinct().toList();
        var named = media.stream().map(MediaDraft::file).filter(Objects::nonNull).collect(Collectors.toSet());
        var own = media.stream().map(MediaDraft::url).filter(Objects::nonNull)
                .flatMap(url -> MediaPaths.idIn(url).stream()).collect(Collectors.toSet());
        var types = new ProductTypes(jdbi).all().stream().collect(Collectors.toMap(ProductType::code, Function.identity()));
        var taken = files.taken(named);
        var missing = new HashSet<>(named);
        missing.removeAll(mode == WriteMode.VALIDATE ? files.present(named) : taken.keySet());
        return new Resolved(types, slugs.isEmpty() ? Map.of() : new Categories(jdbi).idsOf(slugs), taken, missing,
                files.existing(own));
    }
}
