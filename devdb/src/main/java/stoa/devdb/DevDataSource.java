package stoa.devdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's plain data source for development. The first connection makes what a server needs to run: keys and
 * secrets, and without a URL an embedded PostgreSQL in the data folder, shared by all data sources of the JVM.
 */
public class DevDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;
    private static final String DEVELOPMENT = "development";

    private String dataDir = "data";
    private String mode = "";
    private String announce = "";
    private boolean embedded = true;
    private transient volatile boolean prepared;

    /** @param url of a PostgreSQL that runs already; blank for the embedded one */
    @Override
    public void setUrl(String url) {
        embedded = url == null || url.isBlank();
        if (!embedded) {
            super.setUrl(url.strip());
        }
    }

    @Override
    public void setURL(String url) {
        setUrl(url);
    }

    /** @param dataDir the folder of everything that this installation keeps ({@code STOA_DATA_DIR}) */
    public void setDataDir(String dataDir) {
        this.dataDir = dataDir;
    }

    public String getDataDir() {
        return dataDir;
    }

    /** @param mode {@code development} makes keys and secrets; anything else makes none */
    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getMode() {
        return mode;
    }

    /** @param announce the base address of this server, told on the console when it is ready; blank tells none */
    public void setAnnounce(String announce) {
        this.announce = announce;
    }

    public String getAnnounce() {
        return announce;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        prepare();
        return super.getConnection(user, password);
    }

    private synchronized void prepare() throws SQLException {
        if (prepared) {
            return;
        }
        var folder = Path.of(dataDir).toAbsolutePath().normalize();
        if (DEVELOPMENT.equals(mode)) {
            DevKeys.makeIn(folder);
        }
        if (embedded) {
            super.setUrl(EmbeddedServer.startedIn(folder).url());
        }
        if (!announce.isBlank()) {
            Announcement.whenReady(announce);
        }
        prepared = true;
    }
}
