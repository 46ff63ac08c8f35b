package stoa.catalog.imports.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stoa.catalog.jobs.entity.JobError;

/** One record of the file: what its cells say, and what is wrong with them. */
final class CsvRow {

    private final CsvHeader header;
    private final List<String> cells;
    private final long line;
    private final List<JobError> errors = new ArrayList<>();

    /** @param line the physical line on which the record begins */
    CsvRow(CsvHeader header, List<String> cells, long line) {
        this.header = header;
        this.cells = cells;
        this.line = line;
        if (cells.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank())) {
            error(null, "too-many-cells", "has more cells than the header");
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf('\ufffd') >= 0)) {
            error(null, "not-utf-8", "holds bytes that are not UTF-8");
        }
    }

    CsvHeader header() {
        return header;
    }

    long line() {
        return line;
    }

    List<JobError> errors() {
        return errors;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** A cell without the space around it; empty if it is missing, blank, or its column unknown to the file. */
    Optional<String> text(Column column) {
        return cell(header.cells().get(column));
    }

    /** As {@link #text(Column)}, without the apostrophe by which spreadsheets mark figures as text. */
    Optional<String> code(Column column) {
        return text(column).map(text -> text.startsWith("'") ? text.substring(1).strip() : text)
                .filter(text -> !text.isEmpty());
    }

    Optional<String> cell(Integer index) {
        return index == null || index >= cells.size() ? Optional.empty()
                : Optional.of(cells.get(index).strip()).filter(text -> !text.isEmpty());
    }

    void error(Column column, String code, String message) {
        errors.add(new JobError(line, column == null ? null : header.name(column), code, message));
    }

    /** What is wrong with a cell that the header names. */
    void error(int cell, String code, String message) {
        errors.add(new JobError(line, header.titles().get(cell), code, message));
    }

    /** Whether the record describes a variant; otherwise it only adds a picture. */
    boolean isVariant() {
        return text(Column.SKU).isPresent() || text(Column.PRICE).isPresent() || text(Column.OPTION1_VALUE).isPresent();
    }
}
