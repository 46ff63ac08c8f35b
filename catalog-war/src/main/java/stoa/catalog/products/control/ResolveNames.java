package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.entity.Categories;
import stoa.catalog.media.control.MediaFiles;
import stoa.catalog.media.entity.MediaPaths;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.Products;
import stoa.catalog.products.entity.StoredProduct.Picture;
import stoa.catalog.products.entity.WriteMode;
import stoa.kernel.problems.FieldError;
import stoa.kernel.settings.Setting;

/** Looks up what drafts name: types, categories, pictures. */
@ApplicationScoped
class ResolveNames {

    @Inject Jdbi jdbi;
    @Inject MediaFiles files;
    @Inject @Setting("stoa.store.locale") String locale;

    /**
     * @param files pictures by the names of files in the import's folder
     * @param own   those of our pictures named by path that exist
     */
    record Resolved(Map<String, UUID> types, Map<String, UUID> categories, Map<String, UUID> files, Set<UUID> own,
            WriteMode mode) {

        MergeProduct.Names names() {
            return new MergeProduct.Names(types, categories, this::picture);
        }

        /** What the draft names that does not exist. */
        List<FieldError> errors(ProductDraft draft) {
            var errors = new ArrayList<FieldError>();
            if (draft.type() != null && !types.containsKey(draft.type())) {
                errors.add(new FieldError("/type", "unknown-type", "there is no product type " + draft.type()));
            }
            var slugs = draft.categories() == null || mode == WriteMode.VALIDATE ? List.<String>of() : draft.categories();
            for (int i = 0; i < slugs.size(); i++) {
                if (!categories.containsKey(slugs.get(i))) {
                    errors.add(new FieldError("/categories/" + i, "unknown-category", "there is no category " + slugs.get(i)));
                }
            }
            var media = draft.media() == null ? List.<MediaDraft>of() : draft.media();
            for (int i = 0; i < media.size(); i++) {
                if (media.get(i).file() != null && !files.containsKey(media.get(i).file())) {
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
        var media = drafts.stream().flatMap(draft -> draft.media() == null ? Stream.empty() : draft.media().stream()).toList();
        var slugs = drafts.stream().filter(draft -> draft.categories() != null)
                .flatMap(draft -> draft.categories().stream()).distinct().toList();
        var named = media.stream().map(MediaDraft::file).filter(Objects::nonNull).collect(Collectors.toSet());
        var own = media.stream().map(MediaDraft::url).filter(Objects::nonNull)
                .flatMap(url -> MediaPaths.idIn(url).stream()).collect(Collectors.toSet());
        return new Resolved(new Products(jdbi, locale).types(),
                slugs.isEmpty() ? Map.of() : new Categories(jdbi).idsOf(slugs),
                files.imported(named), files.existing(own), mode);
    }
}
