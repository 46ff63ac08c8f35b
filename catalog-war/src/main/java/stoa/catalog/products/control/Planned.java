package stoa.catalog.products.control;

import java.util.List;
import stoa.catalog.products.entity.Written.Outcome;
import stoa.catalog.products.entity.Written;
import stoa.kernel.problems.FieldError;

/**
 * What writing one draft would change.
 *
 * @param change null if the draft is refused
 * @param errors why it is
 */
record Planned(ProductChange change, List<FieldError> errors) {

    boolean writes() {
        return errors.isEmpty() && !change.isNothing();
    }

    Written outcome() {
        if (!errors.isEmpty()) {
            return new Written(null, Outcome.REFUSED, errors);
        }
        var outcome = change.before() == null ? Outcome.CREATED : writes() ? Outcome.UPDATED : Outcome.UNCHANGED;
        return new Written(change.after().id(), outcome, List.of());
    }
}
