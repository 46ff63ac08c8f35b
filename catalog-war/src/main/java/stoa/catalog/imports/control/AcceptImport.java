package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import stoa.catalog.imports.entity.ImportOrders;
import stoa.catalog.imports.entity.ImportOrders.Format;
import stoa.catalog.imports.entity.ImportOrders.Mode;
import stoa.catalog.imports.entity.ImportProblem;
import stoa.catalog.jobs.entity.Job;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;

/** Takes an import in: stored first, then promised. */
@ApplicationScoped
public class AcceptImport {

    /** The kind of the jobs that are imports. */
    public static final String KIND = "products-import";

    @Inject ImportFolder folder;
    @Inject PromiseImport promise;

    /**
     * @return the job that will import what {@code body} holds
     * @throws Problem IMPORT_EMPTY, TOO_LARGE
     */
    public Job from(InputStream body, Format format, Mode mode, String currency) {
        var id = Ids.next();
        return promise.add(id, stored(id, body, format, mode, currency));
    }

    /** Stores an import without a job; {@link PromiseImport} makes one of it. */
    public ImportOrders stored(UUID id, InputStream body, Format format, Mode mode, String currency) {
        var file = id + (format == Format.CSV ? ".csv" : ".ndjson");
        var bytes = new DigestInputStream(body, sha256());
        if (folder.store(file, bytes) == 0) {
            folder.forget(file);
            throw new Problem(ImportProblem.IMPORT_EMPTY);
        }
        return new ImportOrders(file, format, mode, currency, HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
