package stoa.catalog.types.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.types.entity.AttributeDefinition;
import stoa.catalog.types.entity.ProductType;
import stoa.catalog.types.entity.ProductTypeDraft;
import stoa.catalog.types.entity.ProductTypes;
import stoa.catalog.types.entity.TypeProblem;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** What staff do with product types. */
@ApplicationScoped
public class EditProductTypes {

    /** New products are of this type unless they say another. */
    private static final String DEFAULT = "default";

    @Inject Jdbi jdbi;
    @Inject IdempotencyKeys keys;
    @Inject Event<FiltersChanged> filters;

    /** @throws Problem TYPE_CODE_TAKEN */
    @Transactional
    public ProductType create(ProductTypeDraft draft) {
        var type = of(Ids.next(), draft, 1);
        save(type);
        keys.made(type.id());
        return type;
    }

    /** @throws Problem TYPE_CODE_TAKEN, or TYPE_IN_USE if the default type would get another code */
    @Transactional
    public ProductType change(UUID id, UnaryOperator<ProductTypeDraft> change, LongConsumer precondition) {
        var now = lock(id, precondition);
        var type = of(id, change.apply(new ProductTypeDraft(now.code(), now.name(), now.attributes())), now.version() + 1);
        if (now.code().equals(DEFAULT) && !type.code().equals(DEFAULT)) {
            throw new Problem(TypeProblem.TYPE_IN_USE);
        }
        save(type);
        if (!filterable(now).equals(filterable(type))) {
            filters.fire(new FiltersChanged());
        }
        return type;
    }

    /** @throws Problem TYPE_IN_USE */
    @Transactional
    public void delete(UUID id, LongConsumer precondition) {
        var types = new ProductTypes(jdbi);
        if (lock(id, precondition).code().equals(DEFAULT) || types.isUsed(id)) {
            throw new Problem(TypeProblem.TYPE_IN_USE);
        }
        types.delete(id);
    }

    private ProductType lock(UUID id, LongConsumer precondition) {
        var type = new ProductTypes(jdbi).lock(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        precondition.accept(type.version());
        return type;
    }

    private void save(ProductType type) {
        var types = new ProductTypes(jdbi);
        if (types.has(type.code(), type.id())) {
            throw new Problem(TypeProblem.TYPE_CODE_TAKEN).error("/code", "type-code-taken", "belongs to another type");
        }
        types.save(type);
    }

    private static Set<String> filterable(ProductType type) {
        return type.attributes().stream().filter(attribute -> Boolean.TRUE.equals(attribute.filterable()))
                .map(AttributeDefinition::code).collect(Collectors.toSet());
    }

    private static ProductType of(UUID id, ProductTypeDraft draft, long version) {
        return new ProductType(id, draft.code(), draft.name(),
                draft.attributes() == null ? List.of() : draft.attributes(), version);
    }
}
