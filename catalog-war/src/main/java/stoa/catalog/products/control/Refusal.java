package stoa.catalog.products.control;

import java.util.Arrays;
import java.util.List;
import stoa.catalog.products.entity.CatalogProblem;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.FieldError;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.ProblemType;

/** Says why a draft was refused: a conflict if there is one, else what it names and does not exist, else its form. */
final class Refusal {

    private Refusal() { }

    static Problem of(List<FieldError> errors) {
        var problem = new Problem(type(errors));
        errors.forEach(error -> problem.error(error.pointer(), error.code(), error.message()));
        return problem;
    }

    private static ProblemType type(List<FieldError> errors) {
        return Arrays.stream(CatalogProblem.values())
                .filter(type -> errors.stream().anyMatch(error -> error.code().equals(type.code())))
                .map(ProblemType.class::cast).findFirst()
                .orElseGet(() -> errors.stream().allMatch(error -> error.code().startsWith("unknown-"))
                        ? CatalogProblem.UNKNOWN_REFERENCE : CommonProblem.INVALID_REQUEST);
    }
}
