package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.systemtests.contract.Contracts;
import stoa.systemtests.contract.Operation;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.openapi.Shelf;
import stoa.systemtests.openapi.Shopper;
import stoa.systemtests.openapi.Smuggled;
import stoa.systemtests.oracle.BusinessRows;
import stoa.systemtests.oracle.Database;

/** Whoever may write a thing may write what the operation takes, and nothing else that the thing is made of. */
@SystemTest
class MassAssignmentST {

    private static Shopper guest;
    private static BusinessRows before;

    @BeforeAll
    static void lookAtEverything() {
        var stoa = Stoa.shared();
        guest = Shopper.guest(stoa, new Shelf(stoa));
        before = BusinessRows.atRest(Database.of(stoa));
    }

    @AfterAll
    static void nothingChanged() {
        assertEquals(before, BusinessRows.atRest(Database.of(Stoa.shared())));
    }

    @Test
    void thereIsSomethingToTry() {
        assertTrue(bodies().count() > 15, "only " + bodies().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aFieldThatIsNotTakenIsRefused(String name, Operation operation) {
        var admin = Stoa.shared().tokens().of("admin");
        var version = operation.method().equals("PATCH") && operation.isProtected() ? version(operation) : "\"1\"";
        assertAll(name, Smuggled.into(operation, guest.body(operation)).stream().map(smuggled -> () -> {
            var call = guest.request(operation).header("If-Match", version).json(smuggled.body());
            var answer = (operation.isProtected() ? call.bearer(admin) : guest.own(call)).send().expectProblem(400);
            assertTrue(answer.json().path("errors").findValuesAsText("pointer").contains(smuggled.pointer()),
                    () -> smuggled.pointer() + " is not blamed: " + answer);
        }));
    }

    /** As it is now: what is stale is refused for that. */
    private static String version(Operation operation) {
        return Stoa.shared().as("admin", "GET", guest.path(operation)).send().expect(200).etag();
    }

    static Stream<Arguments> bodies() {
        return Contracts.all().values().stream().flatMap(document -> document.operations().stream())
                .filter(operation -> operation.bodySchema().isPresent() && operation.exampleBody().isPresent())
                .map(operation -> Arguments.of(operation.name(), operation));
    }
}
