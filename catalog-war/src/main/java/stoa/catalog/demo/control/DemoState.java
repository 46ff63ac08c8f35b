package stoa.catalog.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import stoa.kernel.settings.Settings;

/** Whether the demo can be bought; where none is wanted, nothing has to be waited for. */
@ApplicationScoped
public class DemoState {

    private volatile boolean open = !isWanted();

    public boolean isOpen() {
        return open;
    }

    void opened() {
        open = true;
    }

    private static boolean isWanted() {
        var config = Settings.config();
        return config.getOptionalValue("stoa.mode", String.class).filter("development"::equals).isPresent()
                && config.getOptionalValue("stoa.demo.dir", String.class).isPresent()
                && config.getOptionalValue("stoa.demo", Boolean.class).orElse(true);
    }
}
