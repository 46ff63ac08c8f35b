package stoa.catalog.products.control;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.Products;
import stoa.catalog.documents.entity.Slugs;
import stoa.kernel.ids.Ids;

/** Gives new products slugs: their own, or one made from the name, with a number when that is taken. */
final class FreeSlugs {

    private static final int TRIES = 20;

    private final Products products;
    private final Set<String> taken;

    FreeSlugs(Products products, List<ProductDraft> drafts) {
        this.products = products;
        this.taken = new HashSet<>(products.taken(drafts.stream().filter(draft -> draft.slug() == null)
                .map(draft -> Slugs.of(draft.name())).toList()));
        drafts.stream().map(ProductDraft::slug).filter(Objects::nonNull).forEach(taken::add);
    }

    String of(ProductDraft draft) {
        if (draft.slug() != null) {
            return draft.slug();
        }
        var wish = Slugs.of(draft.name());
        var slug = wish.isEmpty() ? "product-" + Ids.next() : taken.contains(wish) ? numbered(wish) : wish;
        taken.add(slug);
        return slug;
    }

    private String numbered(String wish) {
        var wishes = IntStream.range(2, TRIES).mapToObj(number -> wish + "-" + number).toList();
        var gone = products.taken(wishes);
        return Stream.concat(wishes.stream().filter(slug -> !gone.contains(slug) && !taken.contains(slug)),
                Stream.of(wish + "-" + Ids.next())).findFirst().orElseThrow();
    }
}
