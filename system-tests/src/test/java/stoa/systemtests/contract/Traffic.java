package stoa.systemtests.contract;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds each answer against the documents: the operation has to be told, its status, its media type, and the JSON has
 * to fit the schema, with no property that is not told. What no document tells has to be refused with a problem.
 * What contexts ask of each other, what lies outside the contexts' roots, and a path with a control character, which the
 * server refuses before it knows any context, is no part of the contract.
 */
public final class Traffic {

    private static final String INTERNAL = "/internal/";
    private static final Pattern UNDECODABLE = Pattern.compile("%(?:[01][0-9A-Fa-f]|7F)");

    private final List<Promise> promises;

    Traffic(Collection<Document> documents) {
        promises = documents.stream().map(Promise::new).toList();
    }

    /** @throws AssertionError if the committed documents do not allow the answer */
    public static void check(HttpResponse<byte[]> response) {
        var exchange = Exchange.of(response);
        Committed.TRAFFIC.fault(exchange).ifPresent(fault -> {
            throw new AssertionError("Against the contract: " + exchange + ": " + fault);
        });
    }

    /** What the documents do not allow; absent if all is well. */
    Optional<String> fault(Exchange exchange) {
        if (exchange.path().contains(INTERNAL) || exchange.method().equals("OPTIONS")
                || UNDECODABLE.matcher(exchange.path()).find()) {
            return Optional.empty();
        }
        return promises.stream().filter(promise -> promise.isOf(exchange)).findFirst().flatMap(promise -> promise.fault(exchange));
    }

    private static final class Committed {
        private static final Traffic TRAFFIC = new Traffic(Contracts.all().values());
    }
}
