package stoa.account.logins.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkTokenTest {

    @Test
    void aTokenHas256BitsThatFitIntoALink() {
        assertTrue(LinkToken.next().text().matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void noTwoAreTheSame() {
        assertEquals(1000, Stream.generate(LinkToken::next).limit(1000).collect(Collectors.toSet()).size());
    }

    @Test
    void whatIsKeptIsItsSha256() {
        // printf abc | sha256sum (FIPS 180-4's example)
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                HexFormat.of().formatHex(new LinkToken("abc").hash()));
    }

    @Test
    void itIsNotToldToALog() {
        var token = LinkToken.next();
        assertFalse(token.toString().contains(token.text()));
    }
}
