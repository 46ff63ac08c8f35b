package stoa.account.staff.boundary;

import static stoa.account.staff.boundary.Client.accessToken;
import static stoa.account.staff.boundary.Client.json;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stoa.devdb.EmbeddedServer;

/** A shop as its owner has it: who worked there before is blocked. */
record OwnedShop(Client owner) {

    static final String PASSWORD = "owners horse staple";

    /** @param email of the owner, who is made the first administrator and logs in */
    static OwnedShop begun(URL address, String email) throws Exception {
        sql("UPDATE stoa_account.staff_member SET active = false");
        firstAdministrator(address, email, PASSWORD);
        var nobody = Client.nobody(address);
        return new OwnedShop(nobody.with(accessToken(nobody.logIn(email, PASSWORD, null))));
    }

    String member(String email) throws Exception {
        return "staff/" + json(owner.get("staff?email=" + email)).at("/items/0/id").asText();
    }

    String role(String name) throws Exception {
        for (var role : json(owner.get("roles?limit=100")).path("items")) {
            if (role.path("name").asText().equals(name)) {
                return "roles/" + role.path("id").asText();
            }
        }
        throw new AssertionError("no role " + name);
    }

    static String firstAdministrator(URL address, String email, String password) throws IOException, InterruptedException {
        var base = address.toString().replaceAll("(?<=\\d)/.*", "");
        var command = new ProcessBuilder("../bin/first-administrator", email, base).redirectErrorStream(true);
        command.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
        command.environment().keySet().removeAll(Set.of("STOA_SERVICE_SECRET", "STOA_SECRETS_DIR"));
        var process = command.start();
        try (var input = process.getOutputStream()) {
            input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    static void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database(), "postgres", "postgres"); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static int count(String query) throws SQLException {
        return Integer.parseInt(rows(query).get(0));
    }

    static List<String> rows(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database(), "postgres", "postgres");
                var sql = connection.createStatement(); var rows = sql.executeQuery(query)) {
            var told = new ArrayList<String>();
            while (rows.next()) {
                told.add(rows.getString(1));
            }
            return told;
        }
    }

    private static String database() throws SQLException {
        return EmbeddedServer.startedIn(Path.of(System.getProperty("stoa.test.data"))).url();
    }
}
