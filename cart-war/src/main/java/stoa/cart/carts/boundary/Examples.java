package stoa.cart.carts.boundary;

/** Bodies that the interface's description shows. */
final class Examples {

    static final String CART = """
            {"id": "019a9f00-0000-7000-8000-000000000002", "status": "ACTIVE", "currency": "USD", "locale": "en",
            "lines": [{"id": "019a9f00-0000-7000-8000-000000000003",
            "variantId": "019a9f00-0000-7000-8000-000000000004", "sku": "MUG-BLUE", "productSlug": "mug",
            "name": "Mug", "options": {"Color": "Blue"}, "quantity": 2,
            "unitPrice": {"amount": "12.50", "currency": "USD"}, "total": {"amount": "25.00", "currency": "USD"},
            "discounts": [], "availability": "IN_STOCK"}], "coupons": [],
            "totals": {"lines": {"amount": "25.00", "currency": "USD"},
            "discounts": {"amount": "0.00", "currency": "USD"}, "shipping": {"amount": "0.00", "currency": "USD"},
            "tax": {"amount": "0.00", "currency": "USD"}, "taxIncluded": false,
            "grand": {"amount": "25.00", "currency": "USD"}},
            "requirements": [{"field": "email", "code": "required"}], "quoteHash": "5f1c", \
            "expiresAt": "2026-12-21T08:00:00.000000Z"}""";

    static final String DETAILS = """
            {"email": "ada@example.com", "shippingOptionId": "standard", "shippingAddress": {"name": "Ada Lovelace",
            "line1": "12 Market Street", "city": "Springfield", "region": "IL", "postalCode": "62701",
            "country": "US"}}""";

    static final String NEW_CART = """
            {"currency": "EUR"}""";

    static final String NEW_LINE = """
            {"sku": "MUG-BLUE", "quantity": 2}""";

    static final String QUANTITY = """
            {"quantity": 3}""";

    static final String OPTIONS = """
            {"items": [{"id": "standard", "name": "Standard", "price": {"amount": "5.95", "currency": "USD"}}]}""";

    static final String TRACE = """
            {"calculationVersion": "1", "quoteHash": "5f1c", "steps": [{"step": "line", "rule": "unit × quantity",
            "input": "12.50 USD × 2", "output": "25.00 USD"}]}""";

    private Examples() { }
}
