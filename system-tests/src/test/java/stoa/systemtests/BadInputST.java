package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.systemtests.contract.Operation;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.openapi.Addresses;
import stoa.systemtests.openapi.BadBodies;
import stoa.systemtests.openapi.Served;
import stoa.systemtests.oracle.BusinessRows;
import stoa.systemtests.oracle.Database;

/** The conventions of the interface, one by one on every operation of the OpenAPI document. */
@SystemTest
class BadInputST {

    private static final Set<String> ALL_METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private static Addresses addresses;
    private static BusinessRows before;

    @BeforeAll
    static void lookAtEverything() {
        addresses = new Addresses(Stoa.shared());
        before = BusinessRows.atRest(Database.of(Stoa.shared()));
    }

    @AfterAll
    static void nothingChanged() {
        assertEquals(before, BusinessRows.atRest(Database.of(Stoa.shared())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWithJson")
    void aBadBodyIsRefused(String name, Operation operation) {
        Assertions.assertAll(name, BadBodies.of(operation).stream().map(bad -> () -> {
            for (var type : operation.bodyTypes().stream().filter(media -> media.endsWith("json")).limit(1).toList()) {
                refused(bad.why(), addresses.call(operation).body(type, bad.bytes()), addresses.leadsSomewhere(operation) ? bad.status() : 0);
            }
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void aBrokenTokenIsRefusedEverywhere(String name, Operation operation) {
        for (var broken : List.of("Bearer broken", "Bearer a.b.c", "Bearer " + tampered(), "Bearer", "Basic YTpi")) {
            var call = addresses.call(operation).header("Authorization", broken);
            operation.bodyTypes().stream().findFirst().ifPresent(type -> call.body(type, "{}"));
            refused(broken, call, 401);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWithBody")
    void aWrongMediaTypeIsRefused(String name, Operation operation) {
        refused("wrong media type", addresses.call(operation).body("application/x-nonsense", "{}"), 415);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWithoutBody")
    void anUnknownQueryParameterIsRefused(String name, Operation operation) {
        refused("unknown parameter", addresses.call(operation, operation.method(), "?zzUnknown=1"),
                addresses.leadsSomewhere(operation) ? 400 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aBadPageIsRefused(String name, Operation operation) {
        Assertions.assertAll(name, Stream.of("limit=0", "limit=101", "limit=-1", "limit=two", "limit=2.5", "limit=99999999999",
                "limit=1&limit=2", "cursor=%00", "cursor=nonsense", "cursor=eyJhIjoxfQ", "count=perhaps")
                .filter(query -> operation.takesQuery(query.replaceFirst("=.*", "")))
                .map(query -> () -> refused(query, addresses.call(operation, "GET", "?" + query), 400)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void aMethodThatIsNotThereIsRefused(String path, Operation operation, Set<String> methods) {
        for (var method : ALL_METHODS) {
            if (!methods.contains(method)) {
                refused(method, addresses.call(operation, method, ""), 405);
            }
        }
    }

    private static void refused(String why, Call call, int status) {
        var answer = call.send();
        try {
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
            answer.expectProblem(status == 0 ? answer.status() : status);
        } catch (AssertionError wrong) {
            throw new AssertionError(why + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String tampered() {
        var token = Stoa.shared().tokens().of("admin");
        var middle = token.length() / 2;
        return token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);
    }

    static Stream<Arguments> operations() {
        return operations(operation -> true);
    }

    private static Stream<Arguments> operations(Predicate<Operation> wanted) {
        return Served.by(Stoa.shared()).operations().stream().filter(wanted)
                .map(operation -> Arguments.of(operation.name(), operation));
    }

    static Stream<Arguments> operationsWithJson() {
        return operations(operation -> operation.bodySchema().isPresent());
    }

    static Stream<Arguments> operationsWithBody() {
        return operations(operation -> !operation.bodyTypes().isEmpty());
    }

    /** Of those with a body, it is the body that is looked at first. */
    static Stream<Arguments> operationsWithoutBody() {
        return operations(operation -> operation.bodyTypes().isEmpty());
    }

    static Stream<Arguments> lists() {
        return operations(operation -> operation.method().equals("GET") && operation.takesQuery("limit"));
    }

    static Stream<Arguments> paths() {
        var operations = Served.by(Stoa.shared()).operations();
        return operations.stream().map(Operation::path).distinct().map(path -> {
            var here = operations.stream().filter(operation -> operation.path().equals(path)).toList();
            var methods = new TreeSet<String>();
            here.forEach(operation -> methods.add(operation.method()));
            return Arguments.of(path, here.get(0), methods);
        });
    }
}
