package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import stoa.account.logins.entity.AddressProved;
import stoa.account.logins.entity.Link;
import stoa.account.logins.entity.LinkPurpose;
import stoa.account.logins.entity.LinkToken;
import stoa.account.logins.entity.Links;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginKind;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.MailRequested;
import stoa.account.logins.entity.Recipient;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Somebody followed a mailed link and so has shown to read the address's mail. */
@ApplicationScoped
public class ConfirmAddress {

    private static final Set<LinkPurpose> PROVING = Set.of(LinkPurpose.VERIFY, LinkPurpose.EMAIL);

    @Inject Links links;
    @Inject Logins logins;
    @Inject Event<Fact> facts;
    @Inject Event<AddressProved> proved;
    @Inject @Setting("stoa.store.locale") String fallback;

    /** @throws Problem TOKEN_INVALID if the link is unknown, used, expired or overtaken by another's */
    @Transactional
    public void confirm(String token) {
        var told = new LinkToken(token);
        links.live(told, PROVING).map(Link::loginId).ifPresent(logins::lock);
        var link = links.use(told, PROVING).orElseThrow(ConfirmAddress::invalid);
        if (link.purpose() == LinkPurpose.VERIFY) {
            register(link);
        } else {
            move(link);
        }
    }

    private void register(Link link) {
        var id = Ids.next();
        var person = new Recipient(link.email(), link.name(), link.locale());
        if (!logins.addProved(id, LoginKind.CUSTOMER, person, link.passwordHash())) {
            throw invalid();
        }
        proved.fire(new AddressProved(id, LoginKind.CUSTOMER, link.email()));
    }

    private void move(Link link) {
        var before = logins.byId(link.loginId()).orElseThrow(ConfirmAddress::invalid);
        var person = logins.recipient(before.id()).orElseThrow();
        if (!logins.move(before.id(), link.email())) {
            throw invalid();
        }
        logins.keepFormer(before.id(), before.email());
        links.endAll(before.id());
        tellOldAddress(before, person, link.email());
        proved.fire(new AddressProved(before.id(), before.kind(), link.email()));
    }

    private void tellOldAddress(Login before, Recipient person, String email) {
        var locale = person.locale() == null ? fallback : person.locale();
        facts.fire(MailRequested.ofCustomer(before.id(), "email-changed", new Recipient(before.email(), person.name(), locale),
                Map.of("newEmailHint", hint(email))));
    }

    /** Enough to know one's own address again, too little to learn another's. */
    static String hint(String email) {
        return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
    }

    private static Problem invalid() {
        return new Problem(LoginProblem.TOKEN_INVALID);
    }
}
