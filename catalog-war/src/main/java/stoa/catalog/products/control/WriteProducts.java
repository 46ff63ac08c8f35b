package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import stoa.catalog.products.entity.AttributesTold;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.documents.entity.Slugs;
import stoa.catalog.products.entity.WriteMode;
import stoa.catalog.products.entity.Written.Outcome;
import stoa.catalog.products.entity.Written;
import stoa.kernel.settings.Setting;

/** The one way by which products come into being and change: staff's and the import's. */
@ApplicationScoped
public class WriteProducts {

    @Inject PlanProducts plans;
    @Inject StoreProducts store;
    @Inject @Setting("stoa.store.currencies") List<String> currencies;

    /** As {@link #all(List, WriteMode, AttributesTold)}, with drafts that tell all attributes. */
    @Transactional
    public List<Written> all(List<ProductDraft> told, WriteMode mode) {
        return all(told, mode, AttributesTold.ALL);
    }

    /**
     * Writes at most some hundred drafts with a few statements, documents, search and events included.
     * A refused draft changes nothing and does not hinder the others.
     *
     * @return the outcomes in the drafts' order
     */
    @Transactional
    public List<Written> all(List<ProductDraft> told, WriteMode mode, AttributesTold attributes) {
        var drafts = told.stream().map(SafeHtml::in).toList();
        var outcomes = new Written[drafts.size()];
        var wave = new ArrayList<Integer>();
        var keys = new HashSet<String>();
        for (int i = 0; i < outcomes.length; i++) {
            var errors = CheckDraft.of(drafts.get(i), Set.copyOf(currencies));
            if (!errors.isEmpty()) {
                outcomes[i] = new Written(null, Outcome.REFUSED, errors);
                continue;
            }
            var own = keys(drafts.get(i));
            if (own.stream().anyMatch(keys::contains)) {
                write(wave, drafts, mode, attributes, outcomes);
                wave.clear();
                keys.clear();
            }
            wave.add(i);
            keys.addAll(own);
        }
        write(wave, drafts, mode, attributes, outcomes);
        return List.of(outcomes);
    }

    private void write(List<Integer> wave, List<ProductDraft> drafts, WriteMode mode, AttributesTold attributes,
            Written[] outcomes) {
        if (wave.isEmpty()) {
            return;
        }
        var planned = plans.of(wave.stream().map(drafts::get).toList(), mode, attributes);
        if (mode != WriteMode.VALIDATE) {
            store.all(planned.stream().filter(Planned::writes).map(Planned::change).toList());
        }
        for (int i = 0; i < wave.size(); i++) {
            outcomes[wave.get(i)] = planned.get(i).outcome();
        }
    }

    /** Drafts that share one of these have to be written one after the other. */
    private static Set<String> keys(ProductDraft draft) {
        var keys = new HashSet<String>();
        keys.add("slug " + (draft.slug() == null ? Slugs.of(draft.name()) : draft.slug()));
        if (draft.externalRef() != null) {
            keys.add("ref " + draft.externalRef());
        }
        var variants = draft.variants() == null ? List.<VariantDraft>of() : draft.variants();
        variants.stream().flatMap(variant -> Stream.of("sku " + variant.sku(),
                variant.externalRef() == null ? null : "variant ref " + variant.externalRef()))
                .filter(Objects::nonNull).forEach(keys::add);
        return keys;
    }
}
