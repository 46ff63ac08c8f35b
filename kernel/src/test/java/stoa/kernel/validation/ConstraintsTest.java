package stoa.kernel.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    private static final String LONG = "a".repeat(64);
    private static final String LABEL = "b".repeat(63) + '.';

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "o'neill+tag@a-b.example", "a@localhost", "!#$%&@x.y"})
    void mailboxes(String address) {
        assertTrue(isMailbox(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "ada", "@example.com", "ada@", "a b@example.com", ".a@example.com", "a..b@example.com",
        "a@-example.com", "a@exa_mple.com", "a@example..com", "a@b@c", "a@example.com\n", "ä@example.com"})
    void noMailboxes(String address) {
        assertFalse(isMailbox(address));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void aLocalPartHasAtMost64Octets(int size) {
        assertTrue(isMailbox("a".repeat(size) + "@example.com") == (size == 64));
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 62})
    void anAddressHasAtMost254Octets(int size) {
        var address = LONG + '@' + LABEL + LABEL + "c".repeat(size);
        assertTrue(isMailbox(address) == address.length() <= 254);
        assertFalse(isMailbox(LONG + '@' + "b".repeat(64) + ".example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "DE", "GB", "CI"})
    void countries(String code) {
        assertTrue(new CountryCode.Check().isValid(code, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "USA", "UK", "XX", "", "D"})
    void noCountries(String code) {
        assertFalse(new CountryCode.Check().isValid(code, null));
    }

    private static boolean isMailbox(String address) {
        return new EmailAddress.Check().isValid(address, null);
    }
}
