package stoa.kernel.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next  the cursor of the page after this one; absent on the last
 * @param total how many there are in all; absent unless it was asked for
 */
public record Page<T>(List<T> items, String next, Long total) {

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next, total);
    }
}
