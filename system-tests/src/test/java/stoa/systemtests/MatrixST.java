package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;
import stoa.systemtests.contract.Contracts;
import stoa.systemtests.contract.Operation;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.matrix.WhoMay;
import stoa.systemtests.openapi.Shelf;
import stoa.systemtests.openapi.Shopper;
import stoa.systemtests.oracle.BusinessRows;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.shop.Tokens;

/** Every operation of the OpenAPI documents, called by every kind of caller, against the table of who may. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatrixST {

    private static final WhoMay TABLE = WhoMay.read();
    private static final Map<String, String> REFUSALS = Map.of("401", "unauthenticated", "403", "forbidden", "404", "not-found");
    private static final List<String> STAFF = List.of("admin", "catalog-manager", "order-manager", "support", "analyst");

    private static Stoa stoa;
    private static Tokens tokens;
    private static Shelf shelf;
    private static Shopper guests;
    private static Shopper customers;
    private static Shopper others;

    @BeforeAll
    static void setTheStage() {
        stoa = Stoa.shared();
        tokens = new Tokens(stoa);
        shelf = new Shelf(stoa);
        guests = Shopper.guest(stoa, shelf);
        others = Shopper.guest(stoa, shelf);
        customers = Shopper.customer(stoa, shelf, aCustomer());
    }

    @Test
    @Order(1)
    void everyOperationHasARowAndEveryRowAnOperation() {
        assertEquals(new TreeSet<>(operations().map(Operation::name).toList()), new TreeSet<>(TABLE.operations()));
    }

    @Test
    @Order(2)
    void whoMayNotIsRefusedAndNothingChanges() {
        var before = BusinessRows.atRest(Database.of(stoa));
        var calls = cells((operation, answer) -> !answer.equals(WhoMay.YES), (operation, caller) -> {
            var status = TABLE.answer(operation.name(), caller);
            as(caller, caller.endsWith("customer") ? customers : guests, operation, false).send()
                    .expectProblem(Integer.parseInt(status), REFUSALS.get(status));
        });
        assertAll(Stream.concat(calls, nothingChangedSince(before)));
    }

    /** Each has a cart and an order of their own, as the one before may have used them up. */
    @Test
    @Order(4)
    void whoMayIsNotRefused() {
        assertAll(cells((operation, answer) -> answer.equals(WhoMay.YES), (operation, caller) -> {
            var fresh = isUsedUp(operation);
            var answer = caller.equals("customer")
                    ? as(caller, fresh ? Shopper.customer(stoa, shelf, aCustomer()) : customers, operation, true).send()
                    : as(caller, fresh ? Shopper.guest(stoa, shelf) : guests, operation, true).send();
            assertTrue(answer.status() < 500 && !isRefusal(answer), answer::toString);
        }));
    }

    @Test
    @Order(3)
    void aBadTokenOpensNothingAndChangesNothing() {
        var bad = List.of(tokens.expired(), tokens.ofAnotherIssuer(), tokens.signedByAStranger(), tokens.service("order"));
        var before = BusinessRows.atRest(Database.of(stoa));
        var calls = new ArrayList<Executable>();
        operations().forEach(operation -> bad.forEach(token -> calls.add(() ->
                guests.own(guests.request(operation)).bearer(token).send().expectProblem(401, "unauthenticated"))));
        assertAll(Stream.concat(calls.stream(), nothingChangedSince(before)));
    }

    private static Stream<Executable> nothingChangedSince(BusinessRows before) {
        return Stream.of(() -> assertEquals(before, BusinessRows.atRest(Database.of(stoa))));
    }

    private static boolean isRefusal(Answer answer) {
        return answer.status() >= 400 && REFUSALS.containsValue(answer.code());
    }

    /** What changes a shopper's own cart or order. */
    private static boolean isUsedUp(Operation operation) {
        return !operation.method().equals("GET") && !operation.isProtected()
                && !TABLE.answer(operation.name(), "nobody").equals(WhoMay.YES);
    }

    /** @param harmless stops short of what staff would do: nothing of the shelf may get lost on the way */
    private static Call as(String caller, Shopper owner, Operation operation, boolean harmless) {
        var call = harmless && operation.isProtected() ? owner.empty(operation) : owner.request(operation);
        return switch (caller) {
            case "nobody" -> call;
            case "another's token" -> others.owned(call);
            case "its token", "customer" -> owner.own(call);
            case "other customer" -> call.bearer(aCustomer());
            case "key without scope" -> call.bearer(tokens.of(UUID.randomUUID().toString()));
            default -> call.bearer(stoa.tokens().of(STAFF.get(STAFF.indexOf(caller))));
        };
    }

    private static String aCustomer() {
        return tokens.of(UUID.randomUUID().toString(), "customer");
    }

    private static Stream<Operation> operations() {
        return Contracts.all().values().stream().flatMap(document -> document.operations().stream());
    }

    private static Stream<Executable> cells(BiPredicate<Operation, String> wanted, Cell cell) {
        return operations().filter(operation -> TABLE.operations().contains(operation.name())).flatMap(operation -> TABLE.callers().stream()
                .filter(caller -> wanted.test(operation, TABLE.answer(operation.name(), caller)))
                .map(caller -> () -> {
                    try {
                        cell.tried(operation, caller);
                    } catch (AssertionError wrong) {
                        throw new AssertionError(operation.name() + " by " + caller + ": " + wrong.getMessage(), wrong);
                    }
                }));
    }

    @FunctionalInterface
    private interface Cell {
        void tried(Operation operation, String caller);
    }
}
