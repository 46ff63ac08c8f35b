package stoa.catalog.documents.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stoa.catalog.documents.entity.Document;
import stoa.catalog.documents.entity.Material.Text;
import stoa.catalog.documents.entity.Material;
import stoa.catalog.documents.entity.NameOrder;
import stoa.catalog.media.entity.MediaPaths;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;
import stoa.kernel.time.Times;

/** Writes down one product in one language. */
final class ComposeDocument {

    private static final String OUT_OF_STOCK = "OUT_OF_STOCK";

    private final Material material;
    private final Text text;
    private final String locale;

    ComposeDocument(Material material, Text text, String locale) {
        this.material = material;
        this.text = text;
        this.locale = locale;
    }

    Document in(String currency) {
        var list = open(listed(currency));
        var detail = open(detailed(currency));
        var range = material.range(currency);
        return new Document(material.id(), locale, currency, material.status(), text.slug(), material.version(),
                material.version() + "." + digest(detail), list, detail, material.categoryIds(), availability(),
                NameOrder.key(text.name(), locale), range == null ? null : range.min(),
                range == null ? null : range.max(), Times.format(material.createdAt()));
    }

    private Map<String, Object> listed(String currency) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", material.id());
        json.put("slug", text.slug());
        json.put("name", text.name());
        json.put("vendor", material.vendor());
        json.put("status", material.status());
        json.put("media", material.media().stream().map(ComposeDocument::media).toList());
        json.put("attributes", material.attributes());
        json.put("priceRange", range(currency));
        json.put("variantCount", material.variantCount());
        json.put("availability", availability());
        json.put("createdAt", material.createdAt());
        json.put("updatedAt", material.updatedAt());
        json.values().removeIf(value -> value == null);
        return json;
    }

    private Map<String, Object> detailed(String currency) {
        var json = listed(currency);
        json.put("description", text.description());
        json.put("options", options());
        json.put("variants", material.variants().stream()
                .map(variant -> VariantView.of(variant, text.name(), currency)).toList());
        json.put("seo", text.seo());
        json.values().removeIf(value -> value == null);
        return json;
    }

    private List<Map<String, Object>> options() {
        return material.options().stream().map(name -> json("name", name, "values",
                material.values().getOrDefault(name, List.of()))).toList();
    }

    private Map<String, Object> range(String currency) {
        var range = material.range(currency);
        return range == null ? null
                : json("min", Money.ofMinor(range.min(), currency), "max", Money.ofMinor(range.max(), currency));
    }

    private static Map<String, Object> json(String first, Object one, String second, Object other) {
        var json = new LinkedHashMap<String, Object>();
        json.put(first, one);
        json.put(second, other);
        return json;
    }

    private String availability() {
        return material.availability() == null ? OUT_OF_STOCK : material.availability();
    }

    private static Map<String, Object> media(Material.Media media) {
        var json = new LinkedHashMap<String, Object>();
        json.put("url", media.mediaId() == null ? media.url() : MediaPaths.large(media.mediaId()));
        json.put("alt", media.alt() == null ? "" : media.alt());
        json.put("width", media.width());
        json.put("height", media.height());
        json.values().removeIf(value -> value == null);
        return json;
    }

    private static String open(Map<String, Object> json) {
        var text = Json.write(json);
        return text.substring(0, text.length() - 1);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 9));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
