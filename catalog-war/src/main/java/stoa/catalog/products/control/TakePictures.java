package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import stoa.catalog.media.control.MediaFiles;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.kernel.json.MergePatch;

/** Draws the files that products are about to name, before the transaction in which they do. */
@ApplicationScoped
public class TakePictures {

    @Inject MediaFiles files;

    public void of(Collection<ProductDraft> drafts) {
        files.take(drafts.stream().flatMap(ProductDraft::pictures).map(MediaDraft::file).filter(Objects::nonNull).toList());
    }

    public void of(MergePatch patch) {
        files.take(patch.textsOf("file"));
    }
}
