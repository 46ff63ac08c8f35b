package stoa.devdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's folder. It bears a mark as soon as a server has run in it: without the mark nobody has stored there. */
final class Cluster {

    private static final String MARK = "stoa.made";

    private Cluster() { }

    /** Takes away what a first start left that was killed while it laid the files. */
    static void discardHalfMade(Path cluster) throws IOException {
        if (Files.notExists(cluster.resolve(MARK))) {
            Folders.delete(cluster);
        }
    }

    static void markMade(Path cluster) throws IOException {
        if (Files.notExists(cluster.resolve(MARK))) {
            Files.createFile(cluster.resolve(MARK));
        }
    }
}
