package stoa.benchmarks.floor;

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
 * commits, no oversell, one order per key and cart, at the total that the buyer saw and no other, JSON that is strict at
 * every depth, parameters bound. What only reads has no transaction.
 * <p>Left out: roles, tokens and lists of staff; customers, and guests' tokens that can be derived; languages and
 * currencies but one; stores, categories above categories, prices of a time or a group; filters, sorting, correction of
 * typing errors and the labels of facets; coupons, taxes and shipping that depends on the address or the goods; limits to
 * text and to lines; prices and stock told by events from one context to another, and the calls between them; payment by
 * a provider, with its own record and its recovery (it is decided inside the one transaction); reservations that expire;
 * the outbox's relay, inboxes and whoever listens (its events are written and stay); audit; keys and refusals that are kept
 * for repetitions and deleted in time; entity tags, links, problem documents; admission, limits and body sizes; metrics,
 * traces, request ids. So it shows what those cost.
 */
@WebServlet("/api/v1/*")
public class Floor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TOKEN = "Cart-Token";

    @Resource(lookup = "jdbc/floor")
    transient DataSource database;

    /** What a request does with a connection. */
    private interface Work {
        Answer with(Connection sql) throws SQLException;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = answer(request);
        var bytes = answer.json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType("application/json");
        if (answer.replayed()) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        try {
            var path = request.getPathInfo().substring(1).split("/");
            return path[0].equals("ping") ? new Answer(200, "{\"ok\":true}") : done(work(request, path));
        } catch (Refused refused) {
            return new Answer(refused.status(), "{\"code\":\"" + refused.getMessage() + "\"}");
        }
    }

    private static Work work(HttpServletRequest request, String[] path) throws IOException {
        var place = request.getMethod() + " " + path[0] + (path.length > 1 && path[0].equals("catalog") ? "/" + path[1] : "");
        return switch (place) {
            case "GET catalog/products" -> path.length > 2 ? sql -> Goods.detail(sql, path[2])
                    : sql -> Goods.list(sql, request.getParameter("category"), request.getParameter("cursor"));
            case "GET catalog/search" -> sql -> Goods.search(sql, request.getParameter("q"));
            case "POST carts", "PATCH carts", "GET carts" -> carts(request, path);
            case "POST orders" -> {
                var body = body(request);
                var order = Json.read(body, Orders.Request.class);
                yield inTransaction(sql -> Orders.place(sql, request.getHeader(TOKEN), request.getHeader("Idempotency-Key"), order, body));
            }
            default -> throw new Refused(404, "not-found");
        };
    }

    private static Work carts(HttpServletRequest request, String[] path) throws IOException {
        if (path.length == 1) {
            var opening = Json.read(body(request), Carts.Opening.class);
            return sql -> Carts.open(sql, opening);
        }
        var id = id(path[1]);
        var token = request.getHeader(TOKEN);
        return switch (request.getMethod() + (path.length > 2 ? " " + path[2] : "")) {
            case "GET" -> sql -> Carts.read(sql, id, token);
            case "GET shipping-options" -> sql -> Carts.shippingOptions(sql, id, token);
            case "POST lines" -> {
                var line = Json.read(body(request), Carts.Line.class);
                yield inTransaction(sql -> Carts.add(sql, id, token, line));
            }
            case "PATCH" -> {
                var details = Json.read(body(request), Carts.Details.class);
                yield inTransaction(sql -> Carts.tell(sql, id, token, details));
            }
            default -> throw new Refused(404, "not-found");
        };
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes();
    }

    private static UUID id(String told) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException none) {
            throw new Refused(404, "not-found");
        }
    }

    private static Work inTransaction(Work work) {
        return sql -> {
            sql.setAutoCommit(false);
            try {
                var answer = work.with(sql);
                sql.commit();
                return answer;
            } catch (SQLException | RuntimeException failed) {
                sql.rollback();
                throw failed;
            } finally {
                sql.setAutoCommit(true);
            }
        };
    }

    private Answer done(Work work) throws IOException {
        try (var sql = database.getConnection()) {
            return work.with(sql);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
