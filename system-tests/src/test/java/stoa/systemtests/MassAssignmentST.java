package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import stoa.systemtests.shop.Person;

/** Whoever may write a thing may write what the operation takes, and nothing else that the thing is made of. */
@SystemTest
class MassAssignmentST {

    private static final Map<String, String> VERSIONS = new HashMap<>();

    private static Shopper guest;
    private static Shopper customer;
    private static Person admin;
    private static BusinessRows before;

    @BeforeAll
    static void lookAtEverything() {
        var stoa = Stoa.shared();
        var shelf = new Shelf(stoa);
        guest = Shopper.guest(stoa, shelf);
        customer = Shopper.customer(stoa, shelf, Person.registered(stoa));
        admin = Person.ofStaff(stoa, "admin");
        var database = Database.of(stoa);
        BusinessRows.atRest(database);
        operations().filter(Operation::wantsVersion).forEach(operation -> VERSIONS.put(operation.name(), version(operation)));
        before = BusinessRows.atRest(database);
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
        var shopper = isCustomers(operation) ? customer : guest;
        assertAll(name, Smuggled.into(operation, shopper.body(operation)).stream().map(smuggled -> () -> {
            var call = shopper.request(operation).json(smuggled.body());
            Optional.ofNullable(VERSIONS.get(operation.name())).ifPresent(version -> call.header("If-Match", version));
            var answer = (isStaffs(operation) ? call.bearer(admin.token()) : shopper.own(call)).send().expectProblem(400);
            assertTrue(answer.json().path("errors").findValuesAsText("pointer").contains(smuggled.pointer()),
                    () -> smuggled.pointer() + " is not blamed: " + answer);
        }));
    }

    private static boolean isCustomers(Operation operation) {
        return operation.roles().filter(roles -> roles.toString().contains("\"customer\"")).isPresent();
    }

    private static boolean isStaffs(Operation operation) {
        return operation.isProtected() && !isCustomers(operation);
    }

    /** What is stale is refused for that. Read before all is looked at, as some readings are audited. */
    private static String version(Operation operation) {
        return admin.calls("GET", guest.path(operation)).send().expect(200).etag();
    }

    static Stream<Arguments> bodies() {
        return operations().map(operation -> Arguments.of(operation.name(), operation));
    }

    private static Stream<Operation> operations() {
        return Contracts.all().values().stream().flatMap(document -> document.operations().stream())
                .filter(operation -> operation.bodySchema().isPresent() && operation.exampleBody().isPresent());
    }
}
