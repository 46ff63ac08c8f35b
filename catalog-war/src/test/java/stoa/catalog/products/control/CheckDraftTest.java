package stoa.catalog.products.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stoa.catalog.products.entity.ProductDraft;
import stoa.kernel.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CheckDraftTest {

    @Test
    void aFullProductIsFine() {
        assertEquals(List.of(), faults("""
                {"name": "Mug", "slug": "mug", "options": ["Size"], "tags": ["new"], "attributes": {"material": ["clay", 1, true]},
                 "media": [{"url": "https://example.com/mug.jpg"}, {"file": "mug.png", "alt": "A mug"}],
                 "variants": [{"sku": "M", "options": {"Size": "S"}, "quantity": 0, "weightGrams": 300,
                   "prices": [{"amount": "12.00", "currency": "USD", "compareAt": "15.00"}, {"amount": "1200", "currency": "JPY"}]}]}"""));
    }

    @Test
    void everyFaultIsPointedAt() {
        assertEquals(List.of("/name required", "/slug invalid", "/options duplicate", "/media/0 exclusive", "/media/1/file invalid",
                "/variants/0/sku required", "/variants/0/prices/0/amount invalid", "/variants/0/prices/1/currency invalid",
                "/variants/1/prices/0/amount out-of-range", "/variants/1/prices/1/currency duplicate", "/variants/1/options duplicate"),
                faults("""
                {"name": " ", "slug": "a b", "options": ["Size", "Size"],
                 "media": [{"url": "https://x.org/a.jpg", "file": "b.png"}, {"file": "../etc/passwd"}],
                 "variants": [{"sku": "", "options": {}, "prices": [{"amount": "12", "currency": "USD"}, {"amount": "1.00", "currency": "GBP"}]},
                              {"sku": "M", "options": {}, "prices": [{"amount": "-1", "currency": "JPY"}, {"amount": "1", "currency": "JPY"}]}]}"""));
    }

    @Test
    void aSkuStandsOnceInAProduct() {
        assertEquals(List.of("/variants/1/sku duplicate"), faults("""
                {"name": "Mug", "variants": [{"sku": "M", "options": {"Size": "S"}}, {"sku": "M", "options": {"Size": "L"}}]}"""));
    }

    @Test
    void anExternalReferenceStandsOnceInAProduct() {
        assertEquals(List.of("/variants/1/externalRef duplicate"), faults("""
                {"name": "Mug", "variants": [{"sku": "M", "externalRef": "r"}, {"sku": "L", "externalRef": "r"}]}"""));
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefused() {
        assertEquals(List.of("/name invalid", "/attributes/a~1b invalid"), CheckDraft.of(draft("N\0", Map.of("a/b", "\uD800")),
                Set.of("USD")).stream().map(fault -> fault.pointer() + " " + fault.code()).toList());
    }

    private static ProductDraft draft(String name, Map<String, Object> attributes) {
        return new ProductDraft(null, null, name, null, null, null, null, null, null, null, attributes, null, null, null, null);
    }

    private static List<String> faults(String json) {
        return CheckDraft.of(Json.read(json, ProductDraft.class), Set.of("USD", "EUR", "JPY")).stream()
                .map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
}
