package stoa.order.checkout.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.kernel.json.Json;
import stoa.kernel.problems.Problem;

class CartRefusalsTest {

    @Test
    void aRefusalIsToldInTheCartsOwnWords() {
        var problem = assertInstanceOf(Problem.class, CartRefusals.of(422, """
                {"type": "urn:x", "title": "The cart is not complete", "status": 422, "code": "cart-incomplete",
                "detail": "email is missing", "requestId": "theirs", "instance": "/theirs",
                "errors": [{"pointer": "/email", "code": "required", "message": "must not be null"}],
                "requirements": [{"field": "email", "code": "required"}]}"""));
        assertEquals(422, problem.type().kind().status());
        assertEquals("cart-incomplete", problem.type().code());
        assertEquals("email is missing", problem.detail().orElseThrow());
        assertEquals("/email", problem.errors().get(0).pointer());
        assertEquals("[{\"field\":\"email\",\"code\":\"required\"}]", Json.write(problem.extras().get("requirements")));
        assertEquals(1, problem.extras().size());
    }

    @Test
    void whatMayPassSaysWhenToTryAgain() {
        var problem = assertInstanceOf(Problem.class, CartRefusals.of(503, "{\"code\": \"catalog-unavailable\"}"));
        assertTrue(problem.retryAfter().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"500|{\"code\": \"internal-error\"}", "401|{\"code\": \"unauthenticated\"}",
        "503|<html>", "404|{}", "400|{\"code\": \"invalid-request\"}"})
    void aFailureIsTheCartsOwn(int status, String body) {
        assertInstanceOf(CartFailed.class, CartRefusals.of(status, body));
    }
}
