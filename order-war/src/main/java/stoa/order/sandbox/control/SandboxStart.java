package stoa.order.sandbox.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import stoa.kernel.security.Secrets;

/** Where the sandbox is on, its secret has to be there before the first request, or the application does not start. */
@Singleton
@Startup
@DependsOn("Start") // in development it opens the database, which makes the secrets
@TransactionManagement(TransactionManagementType.BEAN)
public class SandboxStart {

    @Inject Sandbox sandbox;

    @PostConstruct
    void start() {
        if (sandbox.isOn()) {
            Secrets.require(SandboxSignature.SECRET);
        }
    }
}
