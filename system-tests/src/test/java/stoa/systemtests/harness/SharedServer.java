package stoa.systemtests.harness;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts one real server for all tests that share it, when the first of them comes, and stops it after the last.
 * With {@code -Dstoa.base=http://localhost:9080 -Dstoa.data=../data} it takes one that runs already, and leaves it running.
 * Its address also stands in the system properties by which MicroShed Testing finds a server it did not start.
 */
final class SharedServer implements BeforeAllCallback {

    private static Stoa running;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(SharedServer.class, key -> start(), Running.class);
    }

    static Stoa running() {
        if (running == null) {
            throw new IllegalStateException("The class wants @SystemTest");
        }
        return running;
    }

    private static Running start() {
        var attached = System.getProperty("stoa.base");
        var process = attached == null ? new ServerProcess("shared").with("STOA_ACCOUNT_PASSWORDS_REST", "0") : null;
        if (process == null) {
            running = new Stoa(URI.create(attached), Path.of(System.getProperty("stoa.data", "../data")));
        } else {
            process.start();
            running = process.stoa();
        }
        System.setProperty("microshed_manual_env", "true");
        System.setProperty("microshed_hostname", running.base().getHost());
        System.setProperty("microshed_http_port", String.valueOf(running.base().getPort()));
        return new Running(process);
    }

    private record Running(ServerProcess process) implements AutoCloseable {
        @Override
        public void close() {
            if (process != null) {
                process.close();
            }
        }
    }
}
