package stoa.devdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second JVM off a folder whose database is in use; the operating system frees it with the JVM. */
final class FolderLock {

    private static FileLock held;

    private FolderLock() { }

    /** @throws IOException if another JVM holds the folder */
    static synchronized void take(Path data) throws IOException {
        if (held != null) {
            return;
        }
        var channel = FileChannel.open(data.resolve(".postgres.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new IOException(data + " is in use by another running Stoa");
        }
    }
}
