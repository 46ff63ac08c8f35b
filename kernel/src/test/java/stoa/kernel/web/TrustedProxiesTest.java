package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final TrustedProxies OURS = new TrustedProxies(List.of("10.0.0.0/8", " 192.0.2.7", "2001:db8:ffff::/48"));

    @Test
    void withoutProxiesTheConnectionCountsWhateverIsTold() {
        assertEquals("127.0.0.1", client(new TrustedProxies(List.of()), "127.0.0.1", "198.51.100.1"));
    }

    @Test
    void whoIsNoProxyOfOursIsNotBelieved() {
        assertEquals("203.0.113.5", client(OURS, "203.0.113.5", "198.51.100.1"));
        assertEquals("192.0.2.8", client(OURS, "192.0.2.8", "198.51.100.1"));
    }

    @Test
    void aProxyTellsItsClient() {
        assertEquals("198.51.100.1", client(OURS, "10.1.2.3", "198.51.100.1"));
        assertEquals("198.51.100.1", client(OURS, "192.0.2.7", "198.51.100.1"));
        assertEquals("198.51.100.1", client(OURS, "2001:db8:ffff:1::9", "198.51.100.1"));
    }

    @Test
    void whatTheClientWroteItselfIsNotReached() {
        assertEquals("198.51.100.1", client(OURS, "10.1.2.3", "1.1.1.1, 198.51.100.1"));
        assertEquals("198.51.100.1", client(OURS, "10.1.2.3", "10.9.9.9, 198.51.100.1"));
        assertEquals("198.51.100.1", client(OURS, "10.1.2.3", "1.1.1.1,10.9.9.9,198.51.100.1,10.4.4.4,192.0.2.7"));
    }

    @Test
    void severalHeadersAreOneListInTheirOrder() {
        assertEquals("198.51.100.1", client(OURS, "10.1.2.3", "1.1.1.1", "198.51.100.1", "10.4.4.4"));
        assertEquals("198.51.100.1", client(OURS, "10.1.2.3", "1.1.1.1, 198.51.100.1", "10.4.4.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "unknown", "198.51.100.1.example", "198.51.100", "198.51.100.256", "1", "2130706433", "0x7f000001",
        "127.1", "localhost", "::1%eth0", "[::1", "fe80::1%1", "198.51.100.1;by=x", "-", "::g", "1:2:3:4:5:6:7:8:9", ":", "198.51.100.1:", "10.1.2.3:99999999"})
    void whereAProxyTellsNoAddressItCountsItself(String garbage) {
        assertEquals("10.1.2.3", client(OURS, "10.1.2.3", garbage));
        assertEquals("10.1.2.3", client(OURS, "10.1.2.3", "198.51.100.1, " + garbage));
    }

    @Test
    void withoutTheHeaderAProxyCountsItself() {
        assertEquals("10.1.2.3", client(OURS, "10.1.2.3"));
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.1:51234,198.51.100.1", "[2001:db8::5]:443,2001:db8:0:0:0:0:0:0/64", "[2001:db8::5],2001:db8:0:0:0:0:0:0/64",
        "::ffff:198.51.100.1,198.51.100.1", "2001:DB8:0:0:1:2:3:4,2001:db8:0:0:0:0:0:0/64", "::ffff:c633:6401,198.51.100.1"})
    void portsBracketsAndMappedAddressesAreUnderstood(String told, String counted) {
        assertEquals(counted, client(OURS, "10.1.2.3", told));
        assertEquals(counted, client(OURS, "::ffff:10.1.2.3", told));
    }

    @Test
    void sixtyFourBitsOfIpv6AreOneClient() {
        assertEquals(client(OURS, "2001:db8:1:2::1"), client(OURS, "2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals("2001:db8:1:3:0:0:0:0/64", client(OURS, "2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,10.255.255.255,11.0.0.0", "192.168.4.0/22,192.168.7.255,192.168.8.0", "10.1.2.3/32,10.1.2.3,10.1.2.2",
        "10.1.2.3,10.1.2.3,10.1.2.4", "2001:db8::/33,2001:db8:7fff::1,2001:db8:8000::1", "172.16.9.9/12,172.31.0.1,172.32.0.1"})
    void aBlockHoldsItsAddressesOnly(String block, String inside, String outside) {
        var proxies = new TrustedProxies(List.of(block));
        assertEquals("198.51.100.1", client(proxies, inside, "198.51.100.1"));
        assertEquals(Addresses.network(Addresses.parse(outside).orElseThrow()), client(proxies, outside, "198.51.100.1"));
    }

    @Test
    void allIsOneBlockToo() {
        assertEquals("1.1.1.1", client(new TrustedProxies(List.of("0.0.0.0/0")), "203.0.113.5", "1.1.1.1, 198.51.100.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "2001:db8::/129", "10.0.0.0/", "*", "10.0.0.0/8/8"})
    void whatIsNoBlockIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new TrustedProxies(List.of(text)));
    }

    private static String client(TrustedProxies proxies, String connection, String... forwarded) {
        return Addresses.network(proxies.client(Addresses.parse(connection).orElseThrow(), List.of(forwarded)));
    }
}
