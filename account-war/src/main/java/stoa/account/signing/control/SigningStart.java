package stoa.account.signing.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Without a key to sign with, accounts do not start. */
@Singleton
@Startup
@DependsOn("Start") // in development it opens the database, which makes the keys
@TransactionManagement(TransactionManagementType.BEAN)
public class SigningStart {

    @Inject SigningKeys keys;

    @PostConstruct
    void start() {
        keys.require();
    }
}
