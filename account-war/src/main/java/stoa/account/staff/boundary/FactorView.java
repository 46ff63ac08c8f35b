package stoa.account.staff.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.staff.control.FactorOffer;

/** What an authenticator is told, by hand or as a picture of the address. */
@Schema(name = "SecondFactorOffer")
public record FactorView(
        @Schema(description = "Base 32 (RFC 4648)", examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP") String secret,
        @Schema(description = "The same as an address that authenticators read") String uri) {

    static FactorView of(FactorOffer offer) {
        var uri = "otpauth://totp/" + encoded(offer.issuer()) + ':' + encoded(offer.email()) + "?secret=" + offer.secret()
                + "&issuer=" + encoded(offer.issuer()) + "&algorithm=SHA1&digits=6&period=30";
        return new FactorView(offer.secret(), uri);
    }

    /** RFC 3986, section 2.1; what forms write as a plus is a space's escape here. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never the secret, which a log might keep. */
    @Override
    public String toString() {
        return "FactorView";
    }
}
