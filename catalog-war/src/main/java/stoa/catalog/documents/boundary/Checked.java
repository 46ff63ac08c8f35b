package stoa.catalog.documents.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import stoa.catalog.documents.entity.Slugs;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Validates what a merge patch made of a resource, as a whole body would be. */
@ApplicationScoped
public class Checked {

    @Inject Validator validator;

    /** @throws ConstraintViolationException naming every fault */
    public <T> T valid(T merged) {
        var faults = validator.validate(merged);
        if (!faults.isEmpty()) {
            throw new ConstraintViolationException(faults);
        }
        return merged;
    }

    /**
     * The slug that was told, or one made from the name.
     *
     * @throws Problem INVALID_REQUEST if it can't stand in a path
     */
    public String slug(String told, String name) {
        var slug = told == null ? Slugs.of(name) : told;
        if (!Slugs.isSlug(slug)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error("/slug", "invalid", "must consist of letters, digits, hyphens, dots and underscores");
        }
        return slug;
    }
}
