package stoa.account.staff.boundary;

import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.staff.control.FactorOffer;

/** What an authenticator is told, by hand or as a picture of the address. */
@Schema(name = "SecondFactorOffer")
public record FactorView(
        @Schema(description = "Base 32 (RFC 4648)", examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP") String secret,
        @Schema(description = "The same as an address that authenticators read") String uri) {

    static FactorView of(FactorOffer offer) {
        var uri = UriBuilder.fromUri("otpauth://totp/{issuer}:{email}").queryParam("secret", "{secret}")
                .queryParam("issuer", "{issuer}").queryParam("algorithm", "SHA1").queryParam("digits", 6)
                .queryParam("period", 30).build(offer.issuer(), offer.email(), offer.secret(), offer.issuer());
        return new FactorView(offer.secret(), uri.toString());
    }

    /** Never the secret, which a log might keep. */
    @Override
    public String toString() {
        return "FactorView";
    }
}
