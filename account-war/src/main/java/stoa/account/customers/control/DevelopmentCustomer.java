package stoa.account.customers.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import stoa.account.logins.control.DevelopmentLogin;
import stoa.account.logins.entity.LoginKind;

/** The customer whom a development start has ready; the proved address makes one, as ever. */
@ApplicationScoped
class DevelopmentCustomer implements DevelopmentLogin {

    @Override
    public LoginKind kind() {
        return LoginKind.CUSTOMER;
    }

    @Override
    public List<String> roles() {
        return List.of("customer");
    }
}
