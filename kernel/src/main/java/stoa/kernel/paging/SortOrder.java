package stoa.kernel.paging;

import java.util.Set;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** The order that a list was asked for: a field, or {@code -field} for the reverse. */
public record SortOrder(String field, boolean descending) {

    /**
     * @param sort    what was asked for; null means {@code fallback}
     * @param allowed the fields that the list can be sorted by
     * @throws Problem INVALID_REQUEST if the field is none of them
     */
    public static SortOrder parse(String sort, Set<String> allowed, String fallback) {
        var text = sort == null ? fallback : sort;
        var order = text.startsWith("-") ? new SortOrder(text.substring(1), true) : new SortOrder(text, false);
        if (!allowed.contains(order.field)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error("sort", "invalid", "must be one of " + String.join(", ", allowed.stream().sorted().toList()));
        }
        return order;
    }
}
