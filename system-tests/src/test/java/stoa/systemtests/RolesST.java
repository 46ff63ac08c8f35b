package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stoa.systemtests.contract.Operation;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.openapi.Addresses;
import stoa.systemtests.openapi.Served;
import stoa.systemtests.shop.Tokens;

/** Who may do what, read from the OpenAPI document and tried on the server. */
@SystemTest
class RolesST {

    private static final List<String> ROLES = List.of("admin", "catalog-manager", "order-manager", "support", "analyst");

    private static Addresses addresses;
    private static List<Operation> operations;

    private final Stoa stoa = Stoa.shared();

    @BeforeAll
    static void readTheDocument() {
        addresses = new Addresses(Stoa.shared());
        operations = Served.by(Stoa.shared()).operations();
    }

    @Test
    void everyOperationSaysItsRoles() {
        assertFalse(operations.isEmpty());
        assertEquals(List.of(), operations.stream().filter(operation -> operation.roles().isEmpty()).map(Operation::name).toList());
    }

    @Test
    void whatWantsARoleIsClosedToStrangers() {
        var guarded = operations.stream().filter(operation -> operation.roles().filter(roles -> roles.size() > 0).isPresent()).toList();
        assertTrue(guarded.size() > 10, "only " + guarded.size());
        guarded.forEach(operation -> addresses.anonymous(operation).send().expectProblem(401, "unauthenticated"));
    }

    @Test
    void aStaffMemberWithoutThePermissionIsForbidden() {
        for (var operation : operations) {
            var wanted = operation.roles().map(Object::toString).orElse("[]");
            if (wanted.contains(":write\"") && !wanted.contains("read")) {
                addresses.anonymous(operation).bearer(stoa.tokens().of("analyst")).send().expectProblem(403, "forbidden");
            }
        }
    }

    @Test
    void eachRoleMayWhatItsPermissionsSay() {
        for (var role : ROLES) {
            var writes = List.of("admin", "catalog-manager").contains(role);
            stoa.as(role, "POST", CATALOG + "/products").json("{").send().expect(writes ? 400 : 403);
            stoa.as(role, "GET", ORDERS + "?limit=1").send().expect(role.equals("analyst") ? 403 : 200);
        }
    }

    @Test
    void whatContextsAskOfEachOtherIsClosedToAll() {
        var internal = List.of(CATALOG + "/internal/variants", Stoa.CARTS + "/internal/" + addresses.guest().cartId() + "/claim");
        for (var path : internal) {
            stoa.post(path).json("{}").send().expectProblem(401);
            stoa.as("admin", "POST", path).json("{}").send().expectSomeProblem();
            assertTrue(List.of(401, 403).contains(stoa.as("admin", "POST", path).json("{}").send().status()), path);
        }
        operations.forEach(operation -> assertFalse(operation.path().contains("/internal/"), operation.name()));
    }

    @Test
    void aTokenThatIsOverOrNotForUsOrSignedByOthersIsRefused() {
        var tokens = new Tokens(stoa);
        for (var bad : List.of(tokens.expired(), tokens.forAnotherAudience(), tokens.ofAnotherIssuer(), tokens.signedByAStranger(),
                tokens.unsigned())) {
            stoa.get(ORDERS + "?limit=1").bearer(bad).send().expectProblem(401, "unauthenticated");
            stoa.get(CATALOG + "/products").bearer(bad).send().expectProblem(401, "unauthenticated");
        }
        stoa.get(ORDERS + "?limit=1").bearer(tokens.good()).send().expect(200);
    }
}
