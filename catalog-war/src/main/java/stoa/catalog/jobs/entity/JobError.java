package stoa.catalog.jobs.entity;

/**
 * One thing that was wrong in a row. A NUL, which the database can't keep, is told as U+FFFD.
 *
 * @param line   the physical line, from 1
 * @param column the column's name, or a JSON Pointer; null if the whole row is meant
 */
public record JobError(long line, String column, String code, String message) {

    public JobError {
        column = withoutNul(column);
        message = withoutNul(message);
    }

    private static String withoutNul(String text) {
        return text == null ? null : text.replace('\0', '\ufffd');
    }
}
