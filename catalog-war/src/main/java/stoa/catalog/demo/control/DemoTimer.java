package stoa.catalog.demo.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.demo.entity.Demo;
import stoa.kernel.persistence.Migrations;
import stoa.kernel.settings.Setting;
import stoa.kernel.settings.Settings;

/** In development, begins the demo once and watches until its stock has arrived; then it has nothing more to do. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoTimer {

    private static final Logger LOG = System.getLogger(DemoTimer.class.getName());

    @Inject Jdbi jdbi;
    @Inject Migrations migrations;
    @Inject BeginDemo begin;
    @Inject DemoState state;
    @Inject @Setting("stoa.store.id") String store;

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (state.isOpen() || !migrations.done()) {
            return;
        }
        try {
            var demo = new Demo(jdbi, UUID.fromString(store));
            if (demo.job().isEmpty()) {
                folder().ifPresent(begin::from);
            }
            if (demo.isOpen() || demo.open()) {
                state.opened();
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The demo waits", failed);
        }
    }

    private static Optional<Path> folder() {
        return Settings.config().getOptionalValue("stoa.demo.dir", String.class).map(Path::of);
    }
}
