package stoa.order.checkout.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Stands where carts stand: every cart holds two mugs for 25.00 USD in all, and freezes for one claim at a time. */
@WebServlet("/internal/*")
public class FakeCarts extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern CLAIM = Pattern.compile("\"claimId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern AMOUNT = Pattern.compile("\"amount\"\\s*:\\s*\"([^\"]+)\"");
    private static final ConcurrentMap<String, String> CLAIMS = new ConcurrentHashMap<>();
    private static final String SNAPSHOT = """
            {"id": "%s", "status": "COMPLETING", "currency": "USD", "email": "ada@example.org", "lines": [{"id": "%s",
             "variantId": "%s", "productId": "%s", "sku": "MUG-1", "productSlug": "mug", "name": "Mug",
             "options": {"Size": "M"}, "quantity": 2, "unitPrice": {"amount": "10.00", "currency": "USD"},
             "total": {"amount": "20.00", "currency": "USD"}, "discounts": [], "taxClass": "standard",
             "inventoryPolicy": "UNTRACKED"}], "coupons": [], "shippingAddress": {"name": "Ada", "line1": "1 Street",
             "city": "London", "postalCode": "N1", "country": "GB"}, "totals": {
             "lines": {"amount": "20.00", "currency": "USD"}, "discounts": {"amount": "0.00", "currency": "USD"},
             "shipping": {"amount": "5.00", "currency": "USD"}, "tax": {"amount": "0.00", "currency": "USD"},
             "taxIncluded": false, "grand": {"amount": "25.00", "currency": "USD"}}, "taxLines": [{
             "taxClass": "standard", "jurisdiction": "GB", "rate": 0, "reason": "ZERO",
             "base": {"amount": "25.00", "currency": "USD"}, "amount": {"amount": "0.00", "currency": "USD"}}],
             "claimId": "%s", "claimedUntil": "%s", "locale": "en", "guest": true, "promotions": [],
             "calculationVersion": "1", "trace": []}""";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo().split("/");
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var claim = CLAIM.matcher(body);
        if (!claim.find() || request.getHeader("Service-Token") == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (path[2].equals("release")) {
            CLAIMS.remove(path[1], claim.group(1));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            claim(path[1], claim.group(1), body, response);
        }
    }

    private static void claim(String cart, String claim, String body, HttpServletResponse response) throws IOException {
        var amount = AMOUNT.matcher(body);
        if (!amount.find() || !amount.group(1).equals("25.00")) {
            answer(response, 409, "{\"code\": \"price-changed\", \"title\": \"The price changed\", \"status\": 409,"
                    + " \"currentTotal\": {\"amount\": \"25.00\", \"currency\": \"USD\"}}");
        } else if (!CLAIMS.computeIfAbsent(cart, free -> claim).equals(claim)) {
            answer(response, 409, "{\"code\": \"cart-not-open\", \"title\": \"The cart is not open\", \"status\": 409}");
        } else {
            var mug = UUID.nameUUIDFromBytes("mug".getBytes(StandardCharsets.UTF_8));
            answer(response, 200, SNAPSHOT.formatted(cart, UUID.randomUUID(), mug, mug, claim,
                    Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private static void answer(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
