package stoa.account.staff.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import stoa.kernel.security.Secrets;

/** What second factors are sealed with has to be there before the first request, or the application does not start. */
@Singleton
@Startup
@DependsOn("Start") // in development it opens the database, which makes the secrets
@TransactionManagement(TransactionManagementType.BEAN)
public class StaffStart {

    @PostConstruct
    void start() {
        Secrets.require(FactorCipher.SECRET);
    }
}
