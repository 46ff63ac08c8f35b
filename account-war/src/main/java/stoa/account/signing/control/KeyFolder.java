package stoa.account.signing.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import stoa.account.signing.entity.KeyRing;
import stoa.account.signing.entity.SigningKey;

/** A folder of PKCS#8 PEM files, each named {@code <kid>.pem}. */
record KeyFolder(Path folder) {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\.pem";
    private static final int SUFFIX = ".pem".length();

    /** What is there: file names and the times of their last changes. */
    Map<String, FileTime> content() {
        try (var files = Files.list(folder)) {
            var content = new TreeMap<String, FileTime>();
            for (var file : files.filter(file -> file.getFileName().toString().matches(NAME)).toList()) {
                content.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
            return content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Signing keys can't be read in " + folder, unreadable);
        }
    }

    /** @throws IllegalStateException naming a file that holds no key */
    KeyRing read(Map<String, FileTime> content) {
        var keys = new ArrayList<SigningKey>();
        content.forEach((name, changed) -> keys.add(key(name, changed)));
        return new KeyRing(keys);
    }

    private SigningKey key(String name, FileTime changed) {
        var file = folder.resolve(name);
        try {
            return SigningKey.of(name.substring(0, name.length() - SUFFIX), Files.readString(file), changed.toInstant());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("No signing key: " + file + " is " + broken.getMessage(), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A signing key can't be read: " + file, unreadable);
        }
    }
}
