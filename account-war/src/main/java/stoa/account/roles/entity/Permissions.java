package stoa.account.roles.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be permitted: the fixed list that roles, and the scopes of keys, are made of. */
public final class Permissions {

    private static final String[] CONTEXTS =
            {"catalog", "carts", "orders", "accounts", "notifications", "analytics", "assistant"};

    /** {@code <context>:read} and {@code :write} of each context, and two that stand for themselves. */
    public static final Set<String> ALL = Stream.concat(
            Arrays.stream(CONTEXTS).flatMap(context -> Stream.of(context + ":read", context + ":write")),
            Stream.of("orders:pay", "accounts:admin")).collect(Collectors.toUnmodifiableSet());

    private Permissions() { }

    /** Those of {@code told} that do not exist, in order. */
    public static Set<String> unknown(Collection<String> told) {
        var unknown = new TreeSet<>(told);
        unknown.removeAll(ALL);
        return unknown;
    }
}
