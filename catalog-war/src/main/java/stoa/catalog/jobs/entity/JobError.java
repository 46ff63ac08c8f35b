package stoa.catalog.jobs.entity;

/**
 * One thing that was wrong in a row.
 *
 * @param line   the physical line, from 1
 * @param column the column's name, or a JSON Pointer; null if the whole row is meant
 */
public record JobError(long line, String column, String code, String message) { }
