package stoa.account.privacy.entity;

/** Where a job stands. */
public enum JobState { QUEUED, RUNNING, COMPLETED, FAILED, CANCELLED }
