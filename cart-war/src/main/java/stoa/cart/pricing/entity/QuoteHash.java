package stoa.cart.pricing.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The fingerprint of a quote: SHA-256 over everything that decides what the buyer gets and pays. */
final class QuoteHash {

    private QuoteHash() { }

    static String of(Basket basket, List<QuotedLine> lines, List<TaxLine> taxLines, Totals totals) {
        var delivery = basket.delivery().map(Delivery::toString).orElse("");
        return sha256(String.join("\n", Calculation.VERSION, basket.items().toString(), delivery, lines.toString(),
                taxLines.toString(), totals.toString()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
