package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;
import stoa.systemtests.harness.SystemTest;

/** The shelf and the cart as a typed client meets them: MicroShed Testing makes the clients for the shared server. */
@SystemTest
@MicroShedTest
public class ShelfST {

    @RESTClient
    public static Shelf shelf;

    @RESTClient
    public static Carts carts;

    @Test
    void whatStandsOnTheShelfGoesIntoACart() {
        var product = shelf.search("mug", true).items.get(0);
        assertFalse(shelf.product(product.slug).variants.isEmpty());
        var sku = shelf.product(product.slug).variants.get(0).sku;
        var cart = carts.open(Map.of());
        var filled = carts.add(cart.id, cart.token, Map.of("sku", sku, "quantity", 2));
        assertEquals(List.of(sku), filled.lines.stream().map(line -> line.sku).toList());
        assertEquals(2, filled.lines.get(0).quantity);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThrows(NotFoundException.class, () -> shelf.product("no-such-product"));
    }

    @Path("/api/v1/catalog")
    @Produces("application/json")
    public interface Shelf {
        @GET
        @Path("search")
        Products search(@QueryParam("q") String words, @QueryParam("inStock") boolean inStock);

        @GET
        @Path("products/{slug}")
        Product product(@PathParam("slug") String slug);
    }

    @Path("/api/v1/carts")
    @Consumes("application/json")
    @Produces("application/json")
    public interface Carts {
        @POST
        Cart open(Map<String, String> wishes);

        @POST
        @Path("{id}/lines")
        Cart add(@PathParam("id") String id, @HeaderParam("Cart-Token") String token, Map<String, Object> line);
    }

    /** What a client binds of a page of products. */
    public static class Products {
        public List<Product> items;
    }

    /** What a client binds of a product. */
    public static class Product {
        public String slug;
        public List<Variant> variants;
    }

    /** What a client binds of a variant. */
    public static class Variant {
        public String sku;
    }

    /** What a client binds of a cart. */
    public static class Cart {
        public String id;
        public String token;
        public List<Line> lines;
    }

    /** What a client binds of a line. */
    public static class Line {
        public String sku;
        public int quantity;
    }
}
