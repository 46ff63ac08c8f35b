package stoa.account.audit.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import stoa.account.audit.entity.Anchor;

/** Walks along a chain's anchors, a part at a time. Those that come while it walks are left to the next verification. */
final class AnchorReader {

    private final Function<Anchor, List<Anchor>> anchors;
    private final Deque<Anchor> ahead = new ArrayDeque<>();
    private Anchor last = Anchor.NONE;
    private boolean read;

    /** @param anchors the next ones after an anchor, in order; none at the end */
    AnchorReader(Function<Anchor, List<Anchor>> anchors) {
        this.anchors = anchors;
    }

    boolean isAtEnd() {
        if (ahead.isEmpty() && !read) {
            ahead.addAll(anchors.apply(last));
            read = ahead.isEmpty();
            last = read ? last : ahead.getLast();
        }
        return ahead.isEmpty();
    }

    /** The hashes that the entry at a place has to have; places are asked for in their order. */
    Set<String> at(long place) {
        var hashes = new HashSet<String>();
        while (!isAtEnd() && ahead.peek().position() <= place) {
            hashes.add(ahead.remove().hash());
        }
        return hashes;
    }
}
