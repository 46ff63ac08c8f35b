package stoa.account.logins.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nulabinc.zxcvbn.StandardDictionaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.problems.Problem;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"brass lantern at noon", "aB3$xyz!", "zwölf Äpfel", "        8 blanks", "😀😀😀😀😀😀😀😀", "tin whistle"})
    void whatIsLongEnoughAndUnusualMayBeChosen(String password) {
        assertDoesNotThrow(() -> require(password));
    }

    @ParameterizedTest
    @CsvSource({"1234567, too-short", "😀😀😀😀😀😀😀, too-short", "password, common", "PassWord123, common", "12345678, common",
        "iloveyou, common", "Ada Lovelace, personal", "ada lovelace, personal", "ADA.LOVELACE@example.com, personal",
        "ada.lovelace, personal"})
    void othersAreRefusedWithTheirReason(String password, String code) {
        assertEquals(code, refusal(password));
    }

    @Test
    void aLetterThatIsComposedCountsOnce() {
        assertEquals("too-short", refusal("e\u0301e\u0301e\u0301e\u0301"));
    }

    @Test
    void charactersAreCountedNotCodeUnits() {
        assertDoesNotThrow(() -> require("x" + "😀".repeat(127)));
        assertEquals("too-long", refusal("x" + "😀".repeat(128)));
    }

    @Test
    void aNameThatIsNotKnownIsNoPassword() {
        assertDoesNotThrow(() -> policy.require("/password", "brass lantern", "ada@example.com", null));
    }

    @Test
    void thousandsAreUsual() throws Exception {
        var usual = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .filter(one -> one.length() >= 8).toList();
        assertTrue(usual.size() > 10_000, "the list holds " + usual.size());
        usual.forEach(one -> assertEquals("common", refusal(one)));
    }

    private String refusal(String password) {
        var refused = assertThrows(Problem.class, () -> require(password));
        assertEquals("/password", refused.errors().get(0).pointer());
        return refused.errors().get(0).code();
    }

    private void require(String password) {
        policy.require("/password", password, "ada.lovelace@example.com", "Ada Lovelace");
    }
}
