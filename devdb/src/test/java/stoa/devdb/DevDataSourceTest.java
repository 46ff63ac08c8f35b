package stoa.devdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevDataSourceTest {

    @TempDir static Path data;

    @BeforeAll
    static void firstConnection() throws SQLException {
        dataSource("stoa_catalog").getConnection().close();
    }

    @Test
    void theEmbeddedServerWritesDurably() throws SQLException {
        assertEquals("on", ask("stoa_catalog", "SHOW fsync"));
        assertEquals("on", ask("stoa_catalog", "SHOW full_page_writes"));
        assertEquals("on", ask("stoa_catalog", "SHOW synchronous_commit"));
    }

    @Test
    void eachContextLivesInItsOwnSchema() throws SQLException {
        ask("stoa_cart", "CREATE TABLE mine (id int)");
        assertEquals("stoa_cart", ask("stoa_cart",
                "SELECT schemaname FROM pg_tables WHERE tablename = 'mine'"));
        assertThrows(SQLException.class, () -> ask("stoa_order", "SELECT * FROM stoa_cart.mine"));
        assertThrows(SQLException.class, () -> ask("stoa_order", "CREATE TABLE public.theirs (id int)"));
    }

    @Test
    void theExtensionsAreEverybodys() throws SQLException {
        assertEquals("t", ask("stoa_catalog", "SELECT similarity('lamp', 'lamps') > 0.5"));
        assertEquals("cafe", ask("stoa_catalog", "SELECT unaccent('café')"));
    }

    @Test
    void theScriptMayRunAgain() throws Exception {
        var server = EmbeddedServer.startedIn(data);
        Bootstrap.run(dataSource("postgres"), server.url());
        assertEquals("stoa_order", ask("stoa_order", "SELECT current_user"));
    }

    @Test
    void developmentHasKeysAndSecretsThatOnlyItsOwnerReads() throws Exception {
        var key = data.resolve("keys/token-private.pem");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertTrue(Files.readString(data.resolve("keys/jwks.json")).contains("\"RS256\""));
        for (var secret : DevKeys.SECRETS) {
            assertEquals(43, Files.readString(data.resolve("secrets").resolve(secret)).length());
        }
    }

    @Test
    void whatWasMadeOnceIsKept() throws Exception {
        var before = Files.readString(data.resolve("secrets/stoa.guest.secret"));
        DevKeys.makeIn(data);
        assertEquals(before, Files.readString(data.resolve("secrets/stoa.guest.secret")));
    }

    @Test
    void productionIsGivenNothing(@TempDir Path elsewhere) throws SQLException {
        var source = dataSource("stoa_catalog");
        source.setDataDir(elsewhere.toString());
        source.setMode("production");
        source.setUrl(EmbeddedServer.startedIn(data).url());
        source.getConnection().close();
        assertFalse(Files.exists(elsewhere.resolve("keys")));
        assertFalse(Files.exists(elsewhere.resolve("secrets")));
    }

    private static DevDataSource dataSource(String user) {
        var source = new DevDataSource();
        source.setUrl("");
        source.setUser(user);
        source.setPassword(user);
        source.setDataDir(data.toString());
        source.setMode("development");
        return source;
    }

    private static String ask(String user, String sql) throws SQLException {
        try (var connection = dataSource(user).getConnection(); var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            var result = statement.getResultSet();
            return result.next() ? result.getString(1) : null;
        }
    }
}
