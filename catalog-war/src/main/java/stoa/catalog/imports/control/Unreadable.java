package stoa.catalog.imports.control;

import stoa.catalog.jobs.entity.JobError;

/** From here on the file can't be read: what follows would be guessed. */
class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JobError error;

    public Unreadable(JobError error, Throwable cause) {
        super(error.message(), cause);
        this.error = error;
    }

    public JobError error() {
        return error;
    }
}
