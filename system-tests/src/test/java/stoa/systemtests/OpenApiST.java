package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stoa.systemtests.contract.Operation;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.openapi.Addresses;
import stoa.systemtests.openapi.Served;

/** The merged OpenAPI document tells the truth. */
@SystemTest
class OpenApiST {

    private static final List<String> SHOPPERS = List.of(
            "GET /api/v1/catalog/products", "GET /api/v1/catalog/search", "GET /api/v1/catalog/search/suggestions",
            "GET /api/v1/catalog/categories", "GET /api/v1/catalog/variants", "POST /api/v1/carts", "GET /api/v1/carts/{}",
            "PATCH /api/v1/carts/{}", "POST /api/v1/carts/{}/lines", "PATCH /api/v1/carts/{}/lines/{}",
            "DELETE /api/v1/carts/{}/lines/{}", "GET /api/v1/carts/{}/shipping-options", "POST /api/v1/orders",
            "GET /api/v1/orders/{}", "POST /api/v1/orders/{}/cancel", "POST /api/v1/orders/reservations");

    private static Addresses addresses;
    private static List<Operation> operations;

    @BeforeAll
    static void readTheDocument() {
        addresses = new Addresses(Stoa.shared());
        operations = Served.by(Stoa.shared()).operations();
    }

    @Test
    void theShoppersPathsAreInIt() {
        var told = operations.stream().map(operation -> operation.name().replaceAll("\\{[^}]*}", "{}")).toList();
        assertEquals(List.of(), SHOPPERS.stream().filter(path -> !told.contains(path)).toList(), () -> "told: " + told);
    }

    /** An unknown path is 404 for any method; one that is there refuses a method that it has not with 405. */
    @Test
    void everyPathOfTheDocumentIsThere() {
        for (var operation : operations) {
            unused(operation.path()).ifPresent(method -> addresses.call(operation, method, "").send().expectProblem(405));
        }
    }

    private static Optional<String> unused(String path) {
        var used = operations.stream().filter(operation -> operation.path().equals(path)).map(Operation::method).toList();
        return Stream.of("PUT", "DELETE", "PATCH", "POST", "GET").filter(method -> !used.contains(method)).findFirst();
    }

    @Test
    void everyOperationIsDescribed() {
        for (var operation : operations) {
            var node = operation.node();
            assertFalse(node.path("summary").asText().isBlank(), "no summary: " + operation.name());
            assertFalse(node.path("operationId").asText().isBlank(), "no operationId: " + operation.name());
            assertFalse(operation.path().endsWith("/"), operation.name());
            var statuses = node.path("responses").fieldNames();
            var told = new TreeSet<String>();
            statuses.forEachRemaining(told::add);
            assertTrue(told.stream().anyMatch(status -> status.startsWith("2") || status.startsWith("3")), operation.name() + told);
            assertTrue(told.stream().anyMatch(status -> status.startsWith("4")), operation.name() + told);
        }
    }

    @Test
    void operationIdsAreUnique() {
        var ids = operations.stream().map(operation -> operation.node().path("operationId").asText()).toList();
        assertEquals(ids.stream().distinct().sorted().toList(), ids.stream().sorted().toList());
    }
}
