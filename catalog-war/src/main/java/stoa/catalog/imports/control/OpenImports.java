package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import stoa.catalog.imports.entity.ImportOrders;
import stoa.catalog.imports.entity.ImportOrders.Format;
import stoa.catalog.jobs.entity.JobError;
import stoa.kernel.settings.Setting;

/** Opens stored imports for reading. */
@ApplicationScoped
class OpenImports {

    private static final int BUFFER = 1 << 16;

    @Inject ImportFolder folder;
    @Inject @Setting("stoa.catalog.imports.longest-line-bytes") int longestLine;
    @Inject @Setting("stoa.store.currencies") List<String> currencies;

    public boolean isHere(ImportOrders orders) {
        return Files.isRegularFile(folder.file(orders.file()));
    }

    /** @throws Unreadable if it can't be read from its very beginning on */
    public ProductFile open(ImportOrders orders) {
        try {
            var in = new BufferedInputStream(Files.newInputStream(folder.file(orders.file())), BUFFER);
            return orders.format() == Format.NDJSON ? new NdjsonFile(in, longestLine)
                    : new CsvFile(text(in), new LinkedHashSet<>(currencies), orders.currency());
        } catch (UncheckedIOException malformed) {
            throw new Unreadable(new JobError(1, null, "unreadable", "can't be read as CSV"), malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Bytes that are no UTF-8 become U+FFFD, by which their rows are refused. */
    private static InputStreamReader text(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return new InputStreamReader(in, charset(first, second).orElse(StandardCharsets.UTF_8));
    }

    /** UTF-16, as some spreadsheets write it, always tells itself by its byte-order mark. */
    private static Optional<Charset> charset(int first, int second) {
        boolean marked = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
        return marked ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }
}
