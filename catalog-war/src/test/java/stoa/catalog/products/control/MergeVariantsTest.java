package stoa.catalog.products.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.catalog.products.entity.InventoryPolicy;
import stoa.catalog.products.entity.ProductDraft.PriceDraft;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.ProductStatus;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.products.entity.StoredVariant;
import stoa.catalog.products.entity.StoredVariant.BasePrice;
import stoa.catalog.types.entity.AttributeDefinition;
import stoa.catalog.types.entity.AttributeDefinition.Kind;
import stoa.catalog.types.entity.AttributeDefinition.Scope;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.FieldError;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MergeVariantsTest {

    final StoredProduct shirt = new StoredProduct(Ids.next(), 1, 1, null, Ids.next(), ProductStatus.ACTIVE, null, "standard",
            List.of(), Map.of(), List.of("Size"), "Shirt", "shirt", null, null, List.of(), List.of());
    final StoredVariant small = stored(shirt.id(), "SHIRT-S", "S", 10);
    final StoredVariant large = stored(shirt.id(), "SHIRT-L", "L", null);
    final List<FieldError> faults = new ArrayList<>();

    @Test
    void theSameAgainChangesNothing() {
        var change = merge(draft("SHIRT-S", "S", 10)).get(0);
        assertTrue(change.isNothing());
        assertFalse(change.counts());
    }

    @Test
    void aNewSkuIsANewVariantAtTheEnd() {
        var change = merge(draft("SHIRT-XL", "XL", null)).get(0);
        assertNull(change.before());
        assertEquals(8, change.after().position());
        assertTrue(change.counts());
        assertNull(change.after().quantitySince(null));
    }

    @Test
    void aVariantIsRecognisedByItsOptionsWhenItsSkuChanged() {
        var change = merge(draft("NEW-S", "S", 10)).get(0);
        assertEquals(small.id(), change.after().id());
        assertEquals("NEW-S", change.after().sku());
        assertTrue(change.counts());
    }

    @Test
    void twoVariantsMaySwapTheirOptions() {
        var changes = merge(draft("SHIRT-S", "L", null), draft("SHIRT-L", "S", null));
        assertEquals(List.of(), faults);
        assertEquals(List.of(small.id(), large.id()), changes.stream().map(change -> change.after().id()).toList());
    }

    @Test
    void stockIsCountedOnlyWhenTheImportedQuantityIsAnother() {
        assertEquals(12, merge(draft("SHIRT-S", "S", 12)).get(0).after().quantitySince(small));
        var absent = merge(draft("SHIRT-S", "S", null)).get(0);
        assertEquals(10, absent.after().importedQuantity());
        assertFalse(absent.counts());
    }

    @Test
    void pricesOfOtherCurrenciesStay() {
        var euro = new VariantDraft("SHIRT-S", null, null, Map.of("Size", "S"),
                List.of(new PriceDraft("9.00", "EUR", null)), null, null, null, null, null);
        assertEquals(List.of(new BasePrice("EUR", 900, null), new BasePrice("USD", 1000, null)),
                merge(euro).get(0).after().prices());
    }

    @Test
    void anotherProductsSkuIsTaken() {
        var mug = stored(Ids.next(), "MUG", "S", null);
        new MergeVariants(shirt, List.of(), List.of(mug), 0, faults).of(List.of(draft("MUG", "M", null)));
        assertEquals(List.of(new FieldError("/variants/0/sku", "sku-taken", "belongs to another variant")), faults);
    }

    @Test
    void anotherVariantsOptionsAreTaken() {
        merge(draft("SHIRT-S", "L", null));
        assertEquals("options-taken", faults.get(0).code());
    }

    @Test
    void whatADraftLeavesOutMayBeTheSameAsAnotherVariants() {
        var bySku = new VariantDraft("SHIRT-S", null, null, null, null, null, null, null, null, null);
        merge(bySku, draft("SHIRT-NEW", "S", null));
        assertEquals(List.of(new FieldError("/variants/1/options", "duplicate",
                "another variant of this product has the same")), faults);
    }

    @Test
    void everyOptionNeedsAValue() {
        var plain = new VariantDraft("SHIRT-M", null, null, Map.of("Colour", "red"), null, null, null, null, null, null);
        merge(plain);
        assertEquals("options-mismatch", faults.get(0).code());
    }

    @Test
    void whatTheTypeDemandsIsAskedOfNewVariantsAndNewAttributesOnly() {
        var batch = new AttributeDefinition("batch", "Batch", Kind.TEXT, Scope.VARIANT, null, null, true);
        merge(List.of(batch), draft("SHIRT-S", "S", 3), draft("SHIRT-XL", "XL", null),
                new VariantDraft("SHIRT-L", null, null, null, null, null, null, null, Map.of("batch", 7), null));
        assertEquals(List.of("/variants/1/attributes/batch required", "/variants/2/attributes/batch type"),
                faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList());
    }

    private List<VariantChange> merge(VariantDraft... drafts) {
        return merge(List.of(), drafts);
    }

    private List<VariantChange> merge(List<AttributeDefinition> definitions, VariantDraft... drafts) {
        return new MergeVariants(shirt, definitions, List.of(small, large), 7, faults).of(List.of(drafts));
    }

    private static VariantDraft draft(String sku, String size, Integer quantity) {
        return new VariantDraft(sku, null, null, Map.of("Size", size), null, null, null, quantity, null, null);
    }

    private static StoredVariant stored(UUID product, String sku, String size, Integer quantity) {
        return new StoredVariant(Ids.next(), product, 0, sku, null, null, Map.of("Size", size), Map.of(), null,
                InventoryPolicy.TRACKED, quantity, null, null, List.of(new BasePrice("USD", 1000, null)));
    }
}
