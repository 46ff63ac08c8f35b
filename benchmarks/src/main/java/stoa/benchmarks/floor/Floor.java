package stoa.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The least code that does what Stoa does in the benchmark's operations, on the same paths, rows and settings: durable
 * commits, no oversell, one order per key and cart, strict JSON, parameters bound.
 * <p>Left out: roles and tokens of staff, languages and currencies but one, correction of typing errors, taxes, entity
 * tags, problem documents, events to others, recovery (the payment is decided inside the one transaction), metrics,
 * traces, limits, and calls between contexts. So it shows what those cost.
 */
@WebServlet("/api/v1/*")
public class Floor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "jdbc/floor")
    transient DataSource database;

    /** What a request does with a connection. */
    private interface Work {
        Answer with(Connection sql) throws SQLException, IOException;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo().substring(1).split("/");
        var answer = run(work(request, path));
        var bytes = answer.json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Work work(HttpServletRequest request, String[] path) throws IOException {
        var place = request.getMethod() + " " + path[0] + (path.length > 1 && path[0].equals("catalog") ? "/" + path[1] : "");
        if (path[0].equals("ping")) {
            return sql -> new Answer(200, "{\"ok\":true}");
        }
        return switch (place) {
            case "GET catalog/products" -> path.length > 2 ? sql -> Goods.detail(sql, path[2])
                    : sql -> Goods.list(sql, request.getParameter("category"), request.getParameter("cursor"));
            case "GET catalog/search" -> sql -> Goods.search(sql, request.getParameter("q"));
            case "POST carts", "PATCH carts", "GET carts" -> carts(request, path);
            case "POST orders" -> {
                var body = Json.read(request.getInputStream(), "cartId", "expectedTotal", "payment");
                yield sql -> Orders.place(sql, request.getHeader("Cart-Token"), request.getHeader("Idempotency-Key"), body);
            }
            default -> sql -> new Answer(404, "{}");
        };
    }

    private static Work carts(HttpServletRequest request, String[] path) throws IOException {
        if (path.length == 1) {
            var body = Json.read(request.getInputStream(), "currency");
            return sql -> Carts.open(sql, body.path("currency").asText());
        }
        var id = UUID.fromString(path[1]);
        var token = request.getHeader("Cart-Token");
        if (path.length > 2 && path[2].equals("shipping-options")) {
            return sql -> Carts.shippingOptions(sql, id, token);
        }
        if (path.length > 2 && path[2].equals("lines")) {
            JsonNode line = Json.read(request.getInputStream(), "sku", "quantity");
            return sql -> Carts.add(sql, id, token, line.path("sku").asText(), line.path("quantity").asInt());
        }
        if (request.getMethod().equals("PATCH")) {
            var details = Json.read(request.getInputStream(), "email", "shippingAddress", "shippingOptionId");
            return sql -> Carts.tell(sql, id, token, details);
        }
        return sql -> Carts.read(sql, id, token);
    }

    private Answer run(Work work) throws IOException {
        try (var sql = database.getConnection()) {
            sql.setAutoCommit(false);
            try {
                var answer = work.with(sql);
                sql.commit();
                return answer;
            } catch (SQLException | RuntimeException failed) {
                sql.rollback();
                throw failed;
            }
        } catch (Refused refused) {
            return new Answer(refused.status(), "{\"code\":\"" + refused.getMessage() + "\"}");
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
