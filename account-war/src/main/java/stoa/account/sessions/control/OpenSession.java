package stoa.account.sessions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import stoa.account.sessions.entity.RefreshTokens;
import stoa.account.sessions.entity.Sessions;
import stoa.kernel.ids.Ids;
import stoa.kernel.security.RandomTokens;
import stoa.kernel.settings.Setting;

/** Somebody has logged in. */
@ApplicationScoped
public class OpenSession {

    private static final int LONGEST_CLIENT = 200;

    @Inject Sessions sessions;
    @Inject RefreshTokens tokens;
    @Inject @Setting("stoa.account.sessions.days") int days;

    /** @param client what the client calls itself; only its first 200 characters are kept */
    @Transactional
    public Held forLogin(UUID loginId, Optional<String> client) {
        var id = Ids.next();
        var token = RandomTokens.next();
        sessions.open(id, loginId, client.map(OpenSession::plain).orElse(null), days);
        tokens.add(Ids.next(), id, null, RandomTokens.hash(token), days);
        return new Held(id, loginId, token);
    }

    private static String plain(String client) {
        var text = client.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST_CLIENT));
    }
}
