package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.function.Supplier;
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
    @Inject Event<AddressProved> proved;
    @Inject @Setting("stoa.store.locale") String locale;

    /**
     * @param hash of the password, asked for if the log-in is not there yet
     * @return the address
     */
    @Transactional
    public String ensure(DevelopmentLogin people, String role, Supplier<String> hash) {
        var email = role + DOMAIN;
        if (logins.byEmail(email).isEmpty()) {
            add(people, role, email, hash.get());
        }
        return email;
    }

    private void add(DevelopmentLogin people, String role, String email, String hash) {
        var id = Ids.next();
        var name = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1).replace('-', ' ');
        if (logins.addProved(id, people.kind(), new Recipient(email, name, locale), hash)) {
            proved.fire(new AddressProved(id, people.kind(), email));
            people.made(role, id);
        }
    }
}
