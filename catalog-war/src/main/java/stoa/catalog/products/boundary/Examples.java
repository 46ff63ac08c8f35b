package stoa.catalog.products.boundary;

/** What the OpenAPI document shows. */
final class Examples {

    static final String DRAFT = """
            {"name": "Blue mug", "vendor": "Stoa Pottery", "options": ["Size"],
             "variants": [{"sku": "MUG-BLUE-S", "options": {"Size": "Small"}, "weightGrams": 320, "quantity": 40,
                           "prices": [{"amount": "12.00", "currency": "USD"}, {"amount": "11.00", "currency": "EUR"}]}]}""";

    static final String VARIANT = """
            {"id": "019a0000-0000-7000-8000-000000000002", "sku": "MUG-BLUE-S", "name": "Blue mug",
             "options": {"Size": "Small"}, "price": {"amount": "12.00", "currency": "USD"},
             "availability": "IN_STOCK", "weightGrams": 320}""";

    static final String VARIANTS = "{\"items\": [" + VARIANT + "]}";

    private static final String LISTED = """
            "id": "019a0000-0000-7000-8000-000000000001", "slug": "blue-mug", "name": "Blue mug",
             "vendor": "Stoa Pottery", "status": "ACTIVE", "media": [], "attributes": {},
             "priceRange": {"min": {"amount": "12.00", "currency": "USD"}, "max": {"amount": "12.00", "currency": "USD"}},
             "variantCount": 1, "availability": "IN_STOCK", "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:00.000000Z", "categories": []""";

    static final String PRODUCT = "{" + LISTED + ", \"options\": [{\"name\": \"Size\", \"values\": [\"Small\"]}], "
            + "\"variants\": [" + VARIANT + "]}";

    static final String PRODUCTS = "{\"items\": [{" + LISTED + "}]}";

    private Examples() { }
}
