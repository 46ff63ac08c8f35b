package stoa.devdb;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The keys and secrets of a development installation, made once and then kept. Each file appears complete or not at
 * all, readable by its owner only; several servers may start on one data folder at the same time.
 */
final class DevKeys {

    static final List<String> SECRETS =
            List.of("stoa.guest.secret", "stoa.service.secret", "stoa.payments.sandbox.secret",
                    "stoa.account.factor.secret");

    private static final String KID = "development";
    private static final int SECRET_BYTES = 32;
    /** By which the people of development log in; people type it. */
    private static final String PASSWORD = "stoa.development.password";
    private static final int PASSWORD_BYTES = 12;
    private static final int RSA_BITS = 2048;

    private final Path data;

    private DevKeys(Path data) {
        this.data = data;
    }

    /** @throws SQLException if the data folder can't be written */
    static synchronized void makeIn(Path data) throws SQLException {
        try {
            Files.createDirectories(data);
            try (var channel = FileChannel.open(data.resolve(".keys.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                channel.lock();
                new DevKeys(data).makeMissing();
            }
        } catch (IOException | GeneralSecurityException failed) {
            throw new SQLException("No development keys in " + data + ": " + failed, failed);
        }
    }

    private void makeMissing() throws IOException, GeneralSecurityException {
        if (Files.notExists(data.resolve("keys"))) {
            makeKeyPair();
        }
        if (Files.notExists(data.resolve("signing-keys"))) {
            signWithTheSameKey();
        }
        for (var name : SECRETS) {
            if (Files.notExists(data.resolve("secrets").resolve(name))) {
                makeSecret(name, SECRET_BYTES);
            }
        }
        if (Files.notExists(data.resolve("secrets").resolve(PASSWORD))) {
            makeSecret(PASSWORD, PASSWORD_BYTES);
        }
    }

    private void makeKeyPair() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        var pair = generator.generateKeyPair();
        var made = Files.createDirectory(data.resolve("keys." + UUID.randomUUID()), ownerOnly("rwx------"));
        write(made.resolve("token-private.pem"), pem(pair.getPrivate().getEncoded()));
        write(made.resolve("jwks.json"), jwks((RSAPublicKey) pair.getPublic()));
        Files.move(made, data.resolve("keys"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Account signs with the key of {@code bin/dev-token}, so that one document verifies all tokens. */
    private void signWithTheSameKey() throws IOException {
        var made = Files.createDirectory(data.resolve("signing-keys." + UUID.randomUUID()), ownerOnly("rwx------"));
        write(made.resolve(KID + ".pem"), Files.readString(data.resolve("keys").resolve("token-private.pem")));
        Files.move(made, data.resolve("signing-keys"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeSecret(String name, int length) throws IOException {
        var folder = data.resolve("secrets");
        if (Files.notExists(folder)) {
            Files.createDirectory(folder, ownerOnly("rwx------"));
        }
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        var made = folder.resolve("." + UUID.randomUUID());
        write(made, base64Url(bytes));
        Files.move(made, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createFile(file, ownerOnly("rw-------"));
        Files.writeString(file, text, StandardOpenOption.SYNC);
    }

    private static FileAttribute<?> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static String pem(byte[] pkcs8) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "kid": "%s", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}
                """.formatted(KID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    /** RFC 7518, section 2: the big-endian bytes without a sign. */
    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return base64Url(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
