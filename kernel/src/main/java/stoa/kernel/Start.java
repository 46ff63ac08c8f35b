package stoa.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import stoa.kernel.limits.Limits;
import stoa.kernel.persistence.Migrations;
import stoa.kernel.security.Secrets;
import stoa.kernel.security.TokenKeys;
import stoa.kernel.settings.Settings;
import stoa.kernel.web.ClientAddress;
import stoa.kernel.web.Origins;

/**
 * What has to be in order before a WAR meets its first request or message: its schema, its secrets, its keys, and what
 * it is told about its edge. If it is not, the application does not start, and the log says why.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {

    private static final Logger LOG = System.getLogger(Start.class.getName());

    @Inject Context context;
    @Inject Migrations migrations;
    @Inject Secrets secrets;

    @PostConstruct
    void start() {
        migrations.run();
        secrets.requireAll();
        TokenKeys.require(Settings.config());
        Origins.require(Settings.config());
        ClientAddress.require(Settings.config());
        Limits.require(Settings.config());
        LOG.log(Level.INFO, "{0} is ready: schema, secrets and keys are in order", context.name());
    }
}
