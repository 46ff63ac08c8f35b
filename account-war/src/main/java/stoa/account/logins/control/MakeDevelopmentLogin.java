package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import stoa.account.logins.entity.AddressProved;
import stoa.account.logins.entity.Logins;
import stoa.account.logins.entity.Recipient;
import stoa.kernel.ids.Ids;
import stoa.kernel.settings.Setting;

/** Makes one of the people of development, unless they are there already. */
@ApplicationScoped
class MakeDevelopmentLogin {

    private static final String DOMAIN = "@example.com";

    @Inject Logins logins;
    @Inject Passwords passwords;
    @Inject Event<AddressProved> proved;
    @Inject @Setting("stoa.store.locale") String locale;

    /** @return the address */
    @Transactional
    public String ensure(DevelopmentLogin people, String role, String password) {
        var email = role + DOMAIN;
        if (logins.byEmail(email).isEmpty()) {
            add(people, role, email, password);
        }
        return email;
    }

    private void add(DevelopmentLogin people, String role, String email, String password) {
        var id = Ids.next();
        var name = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1).replace('-', ' ');
        if (logins.addProved(id, people.kind(), new Recipient(email, name, locale), passwords.hash(password))) {
            proved.fire(new AddressProved(id, people.kind(), email));
            people.made(role, id);
        }
    }
}
