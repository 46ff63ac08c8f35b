package stoa.devdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares the Liberty server of the tests in the container before Arquillian starts it: an empty database in this
 * JVM, and what differs from the server in earnest as one more configuration file. Does nothing unless the build names
 * a server.
 */
public class TestServer implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("stoa.test.context") == null) {
            return;
        }
        try {
            var data = Path.of(property("data"));
            Folders.delete(data);
            configure(data, EmbeddedServer.startedIn(data).url());
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("No server for the tests in the container", failed);
        }
    }

    private static void configure(Path data, String database) throws IOException {
        var server = Path.of(property("wlp"), "usr", "servers", "test-" + property("context"));
        var overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
        Files.writeString(overrides.resolve("test-server.xml"), """
                <server>
                    <featureManager><feature>localConnector-1.0</feature></featureManager>
                    <applicationMonitor updateTrigger="mbean" dropinsEnabled="true"/>
                    <variable name="STOA_HTTP_PORT" value="%1$s"/>
                    <variable name="STOA_DATA_DIR" value="%2$s"/>
                    <variable name="STOA_DB_URL" value="%3$s"/>
                    <variable name="STOA_CONSOLE_LEVEL" value="WARNING"/>
                    <!-- tests log in one after the other -->
                    <variable name="stoa.account.passwords.rest" value="0"/>
                </server>
                """.formatted(property("port"), data, database));
        // Arquillian brings the application
        Files.deleteIfExists(server.resolve("includes/application-" + property("context") + ".xml"));
    }

    private static String property(String name) {
        return System.getProperty("stoa.test." + name);
    }
}
