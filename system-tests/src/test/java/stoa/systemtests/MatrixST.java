package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
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
import stoa.systemtests.shop.Person;
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
    private static Map<String, Person> people;

    @BeforeAll
    static void setTheStage() {
        stoa = Stoa.shared();
        tokens = new Tokens(stoa);
        shelf = new Shelf(stoa);
        guests = Shopper.guest(stoa, shelf);
        others = Shopper.guest(stoa, shelf);
        people = new HashMap<>(Map.of("customer", Person.registered(stoa), "other customer", Person.registered(stoa)));
        STAFF.forEach(role -> people.put(role, Person.ofStaff(stoa, role)));
        customers = Shopper.customer(stoa, shelf, people.get("customer"));
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
            as(caller, whose(operation, caller), operation, false).send()
                    .expectProblem(Integer.parseInt(status), REFUSALS.get(status));
        });
        assertAll(Stream.concat(calls, nothingChangedSince(before)));
    }

    @Test
    @Order(4)
    void whoMayIsNotRefused() {
        assertAll(cells((operation, answer) -> answer.equals(WhoMay.YES), (operation, caller) -> {
            var answer = isUsedUp(operation) ? asSomebodyNew(caller, operation) : as(caller, whose(operation, caller), operation, true).send();
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

    /** What changes a shopper's own cart or order, or, by a bare call, anything else of theirs. */
    private static boolean isUsedUp(Operation operation) {
        return !operation.method().equals("GET") && !TABLE.answer(operation.name(), "nobody").equals(WhoMay.YES)
                && (!operation.isProtected() || isTheirOwn(operation) && operation.bodyTypes().isEmpty());
    }

    private static boolean isTheirOwn(Operation operation) {
        return TABLE.answer(operation.name(), "customer").equals(WhoMay.YES);
    }

    private static Answer asSomebodyNew(String caller, Operation operation) {
        if (!caller.endsWith("customer")) {
            return as(caller, guests.again(), operation, true).send();
        }
        var somebody = operation.path().startsWith(Stoa.ACCOUNTS)
                ? Shopper.customer(stoa, shelf, Person.registered(stoa)) : customers.again();
        return as("customer", somebody, operation, true).send();
    }

    /** The staff are tried on guests' things, and on a customer's where guests have none. */
    private static Shopper whose(Operation operation, String caller) {
        return caller.endsWith("customer") || operation.path().contains("/me/") ? customers : guests;
    }

    /** @param harmless stops short of what staff would do: nothing of the shelf may get lost on the way */
    private static Call as(String caller, Shopper owner, Operation operation, boolean harmless) {
        var call = harmless && operation.isProtected() ? owner.empty(operation) : owner.request(operation);
        return switch (caller) {
            case "nobody" -> call;
            case "another's token" -> others.owned(call);
            case "its token" -> owner == customers ? guests.owned(call) : owner.owned(call);
            case "customer" -> owner.own(call);
            case "key without scope" -> call.bearer(tokens.of(UUID.randomUUID().toString()));
            default -> call.bearer(people.get(caller).token());
        };
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
