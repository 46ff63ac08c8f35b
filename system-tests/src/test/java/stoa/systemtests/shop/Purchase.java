package stoa.systemtests.shop;

import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;

/** An order in the hands of the guest who placed it. */
public record Purchase(Stoa stoa, String id, String token, JsonNode told) {

    public static Purchase of(Stoa stoa, Answer answer) {
        var order = answer.json();
        return new Purchase(stoa, order.path("id").asText(), order.path("token").asText(), order);
    }

    public String status() {
        return told.path("status").asText();
    }

    public String paymentStatus() {
        return told.path("paymentStatus").asText();
    }

    public JsonNode reads() {
        return own("GET", "").send().expect(200).json();
    }

    public Answer cancels() {
        return own("POST", "/cancel").send();
    }

    public Call own(String method, String below) {
        return stoa.call(method, ORDERS + "/" + id + below).header("Order-Token", token);
    }
}
