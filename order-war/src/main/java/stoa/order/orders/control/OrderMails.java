package stoa.order.orders.control;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.json.Json;
import stoa.kernel.security.GuestTokens;
import stoa.kernel.settings.Setting;
import stoa.order.orders.entity.Addressee;
import stoa.order.orders.entity.MailRequested;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.OrderLine;

/** Has buyers written to, in the transaction of the cause. */
@ApplicationScoped
public class OrderMails {

    @Inject Event<Fact> facts;
    @Inject GuestTokens tokens;
    @Inject @Setting("stoa.store.url") String store;

    /** A line as the mail shows it: texts only. */
    record Line(String name, String options, String quantity, String total) { }

    public void placed(Order order) {
        var values = numbered(order.number());
        values.put("link", order.buyer().isGuest() ? guestsLink(order.id()) : link(order.id()));
        values.put("lines", Json.write(order.lines().stream().map(OrderMails::line).toList()));
        values.putAll(sums(order));
        tell("order-placed", order, values);
    }

    /**
     * @param order   that somebody called off
     * @param byStaff whether the buyer is told why: whoever holds a guest's token could write to strangers otherwise
     */
    public void cancelled(Order order, boolean byStaff) {
        var values = numbered(order.number());
        order.closeReason().filter(reason -> byStaff && !reason.equals(Order.NO_REASON))
                .ifPresent(reason -> values.put("reason", reason));
        tell("order-cancelled", order, values);
    }

    void lookedUp(Addressee found) {
        var values = numbered(found.number());
        values.put("link", guestsLink(found.orderId()));
        facts.fire(MailRequested.of(new MailRequested.Data("order-lookup", found.email(), found.name(), found.locale(),
                found.customerId(), values)));
    }

    /** Nobody is told of an order whose buyer was erased. */
    private void tell(String kind, Order order, Map<String, String> values) {
        var buyer = order.buyer();
        if (buyer.email() == null) {
            return;
        }
        facts.fire(MailRequested.of(new MailRequested.Data(kind, buyer.email(), name(order), buyer.locale(),
                buyer.customerId(), values)));
    }

    private static Map<String, String> numbered(String number) {
        var values = new LinkedHashMap<String, String>();
        values.put("number", number);
        return values;
    }

    /** By the id, as the storefront's page asks for the order by it. */
    private String link(UUID orderId) {
        return store + "/orders/" + orderId;
    }

    private String guestsLink(UUID orderId) {
        return link(orderId) + "?token=" + tokens.order(orderId);
    }

    /** Who is billed, else who is delivered to. */
    private static String name(Order order) {
        var documents = order.documents();
        return Optional.ofNullable(documents.billingAddress()).or(() -> Optional.of(documents.shippingAddress()))
                .map(address -> Json.tree(address).path("name").asText(null)).orElse(null);
    }

    private static Line line(OrderLine line) {
        return new Line(line.article().name(), options(Json.tree(line.options())), Integer.toString(line.ordered()),
                line.total().toString());
    }

    private static String options(JsonNode options) {
        return options.properties().stream().map(option -> option.getKey() + ": " + option.getValue().asText())
                .collect(joining(", "));
    }

    private static Map<String, String> sums(Order order) {
        var totals = order.totals();
        var sums = new LinkedHashMap<String, String>();
        sums.put("linesTotal", order.money(totals.lines()).toString());
        if (totals.discounts() > 0) {
            sums.put("discounts", order.money(totals.discounts()).toString());
        }
        sums.put("shipping", order.money(totals.shipping()).toString());
        sums.put(totals.taxIncluded() ? "taxIncluded" : "tax", order.money(totals.tax()).toString());
        sums.put("total", order.grandTotal().toString());
        return sums;
    }
}
