package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import stoa.account.logins.entity.Ask;
import stoa.account.logins.entity.Link;
import stoa.account.logins.entity.LinkToken;
import stoa.account.logins.entity.Links;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.MailRequested;
import stoa.account.logins.entity.Recipient;
import stoa.kernel.events.Fact;
import stoa.kernel.settings.Setting;

/**
 * Mails links that prove an address: the secret goes into the mail, its hash into the database, by one transaction. To an
 * address that is not proved no name is told, as whoever typed both would choose a stranger's words to a stranger.
 */
@ApplicationScoped
public class SendLink {

    @Inject Links links;
    @Inject Event<Fact> facts;
    @Inject @Setting("stoa.store.url") String store;
    @Inject @Setting("stoa.account.logins.verify-hours") int verifyHours;
    @Inject @Setting("stoa.account.logins.reset-minutes") int resetMinutes;

    /** To somebody who has no login yet. */
    @Transactional
    void verification(Ask registration) {
        mail("verification", new Recipient(registration.email(), null, registration.locale()),
                link("verify-email", Link.verification(registration), Duration.ofHours(verifyHours)));
    }

    /** By which somebody chooses a password instead of a forgotten one. */
    @Transactional
    void reset(Login login, Recipient recipient) {
        mail("password-reset", recipient,
                link("reset-password", Link.reset(login), Duration.ofMinutes(resetMinutes)));
    }

    /** By which a new member of staff chooses the first password. */
    @Transactional
    public void welcome(Login login, Recipient recipient) {
        mail("staff-welcome", recipient,
                link("reset-password", Link.reset(login), Duration.ofMinutes(resetMinutes)));
    }

    /** To somebody whose address was registered once more, or told as another's new one. */
    @Transactional
    void alreadyRegistered(Login login, Recipient recipient) {
        mail("already-registered", recipient,
                link("reset-password", Link.reset(login), Duration.ofMinutes(resetMinutes)));
    }

    /** To the address that a login shall move to. */
    @Transactional
    void change(Login login, String email, String locale) {
        var link = link("confirm-email", Link.change(login.id(), email), Duration.ofHours(verifyHours));
        facts.fire(MailRequested.ofCustomer(login.id(), "email-change", new Recipient(email, null, locale), Map.of("link", link)));
    }

    private String link(String page, Link link, Duration life) {
        var token = LinkToken.next();
        links.add(token, link, life);
        return store + '/' + page + "?token=" + token.text();
    }

    private void mail(String kind, Recipient recipient, String link) {
        facts.fire(MailRequested.of(kind, recipient, Map.of("link", link)));
    }
}
