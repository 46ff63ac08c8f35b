package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import stoa.account.logins.entity.Ask;
import stoa.account.logins.entity.Asks;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;

/** Answers what was asked for an address: only its owner, by mail. */
@ApplicationScoped
class AnswerAsk {

    @Inject Asks asks;
    @Inject Logins logins;
    @Inject SendLink send;

    /** Does nothing if another server has answered it meanwhile. */
    @Transactional
    public void answer(UUID id) {
        asks.take(id).ifPresent(ask -> {
            switch (ask.kind()) {
                case REGISTER -> register(ask);
                case RESET -> reset(ask);
                case CHANGE -> change(ask);
            }
        });
    }

    private void register(Ask ask) {
        logins.byEmail(ask.email()).ifPresentOrElse(
                known -> send.alreadyRegistered(known, recipient(known, ask)), () -> send.verification(ask));
    }

    private void reset(Ask ask) {
        logins.byEmail(ask.email()).ifPresent(known -> send.reset(known, recipient(known, ask)));
    }

    /** If somebody else has the address, it is they who are told. */
    private void change(Ask ask) {
        var mover = logins.byId(ask.loginId()).orElseThrow();
        logins.byEmail(ask.email()).ifPresentOrElse(
                known -> tellOwner(known, ask), () -> send.change(mover, ask.email(), recipient(mover, ask).locale()));
    }

    private void tellOwner(Login known, Ask ask) {
        if (!known.id().equals(ask.loginId())) {
            send.alreadyRegistered(known, recipient(known, ask));
        }
    }

    private Recipient recipient(Login person, Ask ask) {
        var known = logins.recipient(person.id()).orElseThrow();
        return new Recipient(known.email(), known.name(), known.locale() == null ? ask.locale() : known.locale());
    }
}
