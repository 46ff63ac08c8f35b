package stoa.catalog.search.boundary;

/** What the OpenAPI document shows. */
final class Examples {

    static final String FOUND = """
            {"items": [{"id": "019a0000-0000-7000-8000-000000000001", "slug": "blue-mug", "name": "Blue mug",
                        "vendor": "Stoa Pottery", "status": "ACTIVE", "media": [], "attributes": {},
                        "priceRange": {"min": {"amount": "12.00", "currency": "USD"},
                                       "max": {"amount": "12.00", "currency": "USD"}},
                        "variantCount": 1, "availability": "IN_STOCK", "createdAt": "2026-01-31T12:00:00.000000Z",
                        "updatedAt": "2026-01-31T12:00:00.000000Z", "categories": []}],
             "total": 1,
             "facets": [{"code": "price", "type": "RANGE",
                         "values": [{"value": "10.00..14.99", "label": "10.00 – 14.99", "count": 1}]},
                        {"code": "vendor", "type": "TERMS",
                         "values": [{"value": "Stoa Pottery", "label": "Stoa Pottery", "count": 1}]}],
             "corrected": "blue mug"}""";

    static final String SUGGESTED = """
            {"items": [{"text": "Stoneware"}, {"text": "Peristyle Stoneware Mug", "slug": "peristyle-stoneware-mug"}]}""";

    private Examples() { }
}
