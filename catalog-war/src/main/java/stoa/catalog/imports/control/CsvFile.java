package stoa.catalog.imports.control;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.documents.entity.Slugs;

/**
 * Shopify's product CSV: a product is a row with its title, followed by rows of the same handle that add variants or
 * only pictures. Rows that come apart later are added to their product, while it is remembered.
 */
final class CsvFile implements ProductFile {

    private static final int LONGEST_RECORD = 1 << 22;
    private static final int MOST_ROWS = 2_500;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Limited limited;
    private final CsvHeader header;
    private final CsvMemory memory = new CsvMemory();
    private final String currency;
    private long end;
    private CsvRow ahead;

    /** @throws Unreadable if there is no header that names products */
    CsvFile(Reader text, Set<String> currencies, String currency) throws IOException {
        this.currency = currency;
        this.limited = new Limited(text);
        this.parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrailingData(true).setLenientEof(true)
                .get().parse(limited);
        this.records = parser.iterator();
        this.header = records.hasNext() ? CsvHeader.of(cells(records.next()), currencies)
                : CsvHeader.of(List.of(), currencies);
        this.end = parser.getCurrentLineNumber();
        if (!header.has(Column.HANDLE) && !header.has(Column.TITLE)) {
            throw new Unreadable(new JobError(1, Column.HANDLE.shown(), "column-missing",
                    "the header names neither Handle nor Title"), null);
        }
    }

    @Override
    public Optional<ReadProduct> next() {
        var row = ahead == null ? row() : ahead;
        ahead = null;
        if (row == null) {
            return Optional.empty();
        }
        var handle = handle(row);
        if (handle.isEmpty()) {
            row.error(Column.HANDLE, "required", "must not be empty");
            return Optional.of(new ReadProduct(1, null, row.errors(), List.of(), new CsvPlaces(row)));
        }
        var rows = new ArrayList<>(List.of(row));
        for (ahead = row(); ahead != null && rows.size() < MOST_ROWS && handle(ahead).equals(handle); ahead = row()) {
            rows.add(ahead);
        }
        return Optional.of(new CsvProduct(rows, handle, memory, currency).read());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static String handle(CsvRow row) {
        return row.code(Column.HANDLE).map(handle -> Slugs.isSlug(handle) ? handle : Slugs.of(handle))
                .orElseGet(() -> row.text(Column.TITLE).map(Slugs::of).orElse(""));
    }

    private CsvRow row() {
        try {
            while (records.hasNext()) {
                var begin = end + 1;
                limited.forget();
                var row = new CsvRow(header, cells(records.next()), begin);
                end = parser.getCurrentLineNumber();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(new JobError(end + 1, null, "unreadable", "can't be read as CSV from here on"), broken);
        }
    }

    private static List<String> cells(CSVRecord row) {
        var cells = new ArrayList<>(row.toList());
        if (!cells.isEmpty() && row.getRecordNumber() == 1 && cells.get(0).startsWith("\ufeff")) {
            cells.set(0, cells.get(0).substring(1));
        }
        return cells;
    }

    /** Gives up on a record that never ends, as one with a quote that is never closed. */
    private static final class Limited extends FilterReader {

        private long read;

        Limited(Reader text) {
            super(text);
        }

        void forget() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(char[] text, int offset, int length) throws IOException {
            int more = super.read(text, offset, length);
            return count(more, more);
        }

        private int count(int result, int more) throws IOException {
            read += Math.max(more, 0);
            if (read > LONGEST_RECORD) {
                throw new IOException("A record has more than " + LONGEST_RECORD + " characters");
            }
            return result;
        }
    }
}
