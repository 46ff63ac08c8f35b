package stoa.account.consents.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.consents.entity.Consent;
import stoa.account.consents.entity.ConsentSource;

/** What a customer said to a purpose. */
@Schema(name = "Consent")
public record ConsentView(@Schema(examples = "newsletter") String purpose, boolean granted,
        @Schema(description = "Who brought it here") ConsentSource source, Instant at) {

    static final String EXAMPLE = """
            {"purpose": "newsletter", "granted": true, "source": "CUSTOMER", "at": "2026-01-31T12:00:00.000000Z"}""";

    static ConsentView of(Consent consent) {
        return new ConsentView(consent.purpose(), consent.granted(), consent.source(), consent.at());
    }
}
