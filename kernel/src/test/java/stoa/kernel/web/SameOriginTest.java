package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private final SameOrigin shop = new SameOrigin("shop.example:8443", Set.of("https://www.partner.example"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "same-origin, -, true",
        "same-origin, https://shop.example:8443, true",
        "-, https://shop.example:8443, true",
        "-, http://SHOP.example:8443, true",
        "same-site, https://www.partner.example, true",
        "cross-site, https://www.partner.example, true",
        "-, https://www.partner.example, true",
        "-, -, false",
        "none, -, false",
        "same-site, -, false",
        "cross-site, -, false",
        "Same-Origin, -, false",
        "-, null, false",
        "-, '', false",
        "-, https://shop.example, false",
        "-, https://shop.example:8444, false",
        "-, shop.example:8443, false",
        "-, ftp://shop.example:8443, false",
        "-, https://shop.example:8443/, false",
        "-, https://shop.example:8443@evil.example, false",
        "-, https://evil.example#shop.example:8443, false",
        "-, https://shop.example:8443.evil.example, false",
        "-, https://partner.example, false",
        "-, http://www.partner.example, false",
        "-, 'https://shop.example:8443 https://evil.example', false",
        "cross-site, https://evil.example, false"})
    void onlyWhatOurOwnPagesSendIsOurs(String fetchSite, String origin, boolean ours) {
        assertEquals(ours, shop.sent(fetchSite, origin));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-", "https://", "https://null"})
    void withoutAHostNoOriginIsOurs(String origin) {
        assertEquals(false, new SameOrigin(null, Set.of()).sent(null, origin));
    }
}
