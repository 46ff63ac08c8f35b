package stoa.account.logins.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @BeforeEach
    void begin() {
        passwords.argon2 = new Argon2();
        passwords.argon2.begin(Executors.defaultThreadFactory());
    }

    @AfterEach
    void end() {
        passwords.argon2.end();
    }

    @Test
    void aPasswordMatchesWhatWasKeptOfIt() {
        var kept = passwords.hash("correct horse");
        assertTrue(kept.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), kept);
        assertTrue(passwords.matches("correct horse", kept));
        assertFalse(passwords.matches("correct horsf", kept));
    }

    @Test
    void nobodysHashIsOfNoPassword() {
        assertFalse(passwords.matches("correct horse", passwords.nobodys()));
        assertTrue(passwords.nobodys().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), passwords.nobodys());
    }

    @Test
    void noTwoHashesOfOnePasswordAreTheSame() {
        assertNotEquals(passwords.hash("correct horse"), passwords.hash("correct horse"));
    }

    @Test
    void whatOthersComputedIsUnderstood() {
        // argon2 0~20190702 of Debian: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
        assertTrue(passwords.matches("password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    @Test
    void aPasswordIsTheSameHoweverItsLettersAreComposed() {
        assertTrue(passwords.matches("Ame\u0301lie 1234", passwords.hash("Am\u00e9lie 1234")));
    }

    @Test
    void anotherFormIsNoPassword() {
        assertThrows(IllegalStateException.class, () -> passwords.matches("password", "password"));
    }
}
