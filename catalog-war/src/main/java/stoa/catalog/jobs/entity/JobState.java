package stoa.catalog.jobs.entity;

/** How far a job is; the last three are final. */
public enum JobState {
    QUEUED, RUNNING, COMPLETED, FAILED, CANCELLED
}
