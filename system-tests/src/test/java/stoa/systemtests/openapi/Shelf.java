package stoa.systemtests.openapi;

import static stoa.systemtests.harness.Stoa.ACCOUNTS;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.NOTIFICATIONS;
import static stoa.systemtests.harness.Stoa.ORDERS;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.shop.Goods;
import stoa.systemtests.shop.Person;
import stoa.systemtests.shop.Shop;

/** One of everything that the staff keeps and an operation's path can name, made for one test class. */
public final class Shelf {

    private static final String BOUNDARY = "stoa-boundary";
    private static final int MUCH = 1000;

    private final Stoa stoa;
    private final Person admin;
    private final Goods goods;
    private final Map<String, String> names = new LinkedHashMap<>();

    public Shelf(Stoa stoa) {
        this.stoa = stoa;
        admin = Person.ofStaff(stoa, "admin");
        var shop = new Shop(stoa);
        goods = shop.sells("Matrix mug", MUCH);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        names.put(CATALOG + "/products/{}", goods.productId());
        names.put(CATALOG + "/products/{}/variants/{}", first(CATALOG + "/products/" + goods.productId() + "/variants"));
        names.put(CATALOG + "/categories/{}", first(CATALOG + "/categories"));
        names.put(CATALOG + "/collections/{}", made(CATALOG + "/collections", Map.of("name", "Matrix " + mark)));
        names.put(CATALOG + "/product-types/{}", made(CATALOG + "/product-types", Map.of("name", "Matrix", "code", "matrix-" + mark)));
        names.put(CATALOG + "/price-lists/{}", first(CATALOG + "/price-lists"));
        names.put(CATALOG + "/media/{}", picture());
        names.put(CATALOG + "/media/{}/{}", "small");
        names.put(CATALOG + "/jobs/{}", job());
        names.put(ORDERS + "/locations/{}", made(ORDERS + "/locations", Map.of("code", "matrix-" + mark, "name", "Matrix", "priority", 9)));
        names.put(ORDERS + "/stock-levels/{}", goods.level().path("id").asText());
        names.put(ORDERS + "/providers/{}", "sandbox");
        names.put(ORDERS + "/sandbox/{}", payment(shop));
        putPeople(mark);
    }

    private void putPeople(String mark) {
        names.put(ACCOUNTS + "/customers/{}", first(ACCOUNTS + "/customers?email=" + Person.registered(stoa).email()));
        names.put(ACCOUNTS + "/customer-groups/{}", made(ACCOUNTS + "/customer-groups", Map.of("code", "m-" + mark, "name", "Matrix")));
        names.put(ACCOUNTS + "/api-keys/{}", made(ACCOUNTS + "/api-keys", Map.of("name", "Matrix", "scopes", List.of("orders:read"))));
        names.put(ACCOUNTS + "/roles/{}", made(ACCOUNTS + "/roles", Map.of("name", "m-" + mark, "permissions", List.of("orders:read"))));
        names.put(ACCOUNTS + "/staff/{}", made(ACCOUNTS + "/staff", Map.of("email", "m-" + mark + "@example.org", "name", "Matrix",
                "roles", List.of("support"))));
        names.put(ACCOUNTS + "/audit-entries/verifications/{}", verification());
        names.put(NOTIFICATIONS + "/messages/{}", first(NOTIFICATIONS + "/messages"));
    }

    private String verification() {
        var path = admin.calls("POST", ACCOUNTS + "/audit-entries/verify").send().expect(202).header("Location").orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** By path, with an empty pair of braces for each parameter. */
    Map<String, String> names() {
        return names;
    }

    public String sku() {
        return goods.sku();
    }

    private String made(String path, Map<String, Object> body) {
        return admin.calls("POST", path).json(body).send().expect(201).json().path("id").asText();
    }

    private String first(String path) {
        return admin.calls("GET", path).send().expect(200).json().path("items").path(0).path("id").asText();
    }

    /** One that is decided, so that nobody looks after it any more; to decide it so again is no mistake. */
    private String payment(Shop shop) {
        var reference = shop.aGuest().puts(1, goods.sku()).inCart().buys("card-action-required").told()
                .path("nextAction").path("url").asText().replaceFirst(".*/", "");
        stoa.post(ORDERS + "/sandbox/" + reference).json(Map.of("outcome", "success")).send().expect(200);
        return reference;
    }

    private String job() {
        return stoa.as("admin", "POST", CATALOG + "/imports?mode=validate").body("application/x-ndjson", "{\"name\": \"Matrix\"}")
                .send().expect(202).json().path("id").asText();
    }

    private String picture() {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dot.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n").getBytes());
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes());
        return stoa.as("admin", "POST", CATALOG + "/media").body("multipart/form-data; boundary=" + BOUNDARY, body.toByteArray())
                .send().expect(201).json().path("id").asText();
    }
}
