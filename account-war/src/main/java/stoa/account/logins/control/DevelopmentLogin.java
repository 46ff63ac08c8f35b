package stoa.account.logins.control;

import java.util.List;
import java.util.UUID;
import stoa.account.logins.entity.LoginKind;

/** People whom a development start has ready to log in; each bean of this type brings some. */
public interface DevelopmentLogin {

    LoginKind kind();

    /** What they are; {@code customer} has the address {@code customer@example.com} (RFC 2606, section 3). */
    List<String> roles();

    /** Completes one of them, in the transaction that makes the login, its address proved. */
    default void made(String role, UUID login) { }
}
