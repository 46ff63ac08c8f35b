package stoa.account.sessions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import stoa.account.sessions.entity.RefreshToken;
import stoa.account.sessions.entity.RefreshTokens;
import stoa.account.sessions.entity.Session;
import stoa.account.sessions.entity.Sessions;
import stoa.kernel.ids.Ids;
import stoa.kernel.security.RandomTokens;
import stoa.kernel.settings.Setting;

/**
 * Gives a refresh token away for its successor (RFC 9700, section 4.14.2). A token is good once: a second use means
 * that two hold it, so the whole session ends. Only if the second use follows at once, and nobody has used the
 * successor, its answer was lost or two pages asked at the same time: then another successor takes the first one's
 * place. All of it happens under the session's row lock.
 */
@ApplicationScoped
public class ContinueSession {

    @Inject Sessions sessions;
    @Inject RefreshTokens tokens;
    @Inject @Setting("stoa.account.sessions.days") int days;

    /** @return nothing if the token is not good; the session may have ended by it, so this is no failure to roll back */
    @Transactional
    public Optional<Held> by(String refreshToken) {
        var hash = RandomTokens.hash(refreshToken);
        return tokens.byHash(hash).flatMap(told -> sessions.lock(told.sessionId()))
                .flatMap(session -> tokens.byHash(hash).flatMap(token -> continued(session, token)));
    }

    private Optional<Held> continued(Session session, RefreshToken token) {
        if (token.expired()) {
            return Optional.empty();
        }
        if (token.ended()) {
            return endIfForked(session, token);
        }
        return token.used() ? again(session, token) : first(session, token);
    }

    private Optional<Held> first(Session session, RefreshToken token) {
        return tokens.use(token.id()) ? Optional.of(successor(session, token.id())) : Optional.empty();
    }

    private Optional<Held> again(Session session, RefreshToken token) {
        var successor = tokens.successorOf(token.id()).filter(next -> token.usedNow() && !next.used());
        if (successor.isPresent() && tokens.end(successor.get().id())) {
            return Optional.of(successor(session, token.id()));
        }
        sessions.end(session.id());
        return Optional.empty();
    }

    /** It never was of use; but if the one that took its place was used, two go on with what one of them took. */
    private Optional<Held> endIfForked(Session session, RefreshToken token) {
        if (tokens.successorOf(token.predecessorId()).filter(RefreshToken::used).isPresent()) {
            sessions.end(session.id());
        }
        return Optional.empty();
    }

    private Held successor(Session session, UUID predecessorId) {
        var token = RandomTokens.next();
        tokens.add(Ids.next(), session.id(), predecessorId, RandomTokens.hash(token), days);
        sessions.use(session.id(), days);
        return new Held(session.id(), session.loginId(), token);
    }
}
