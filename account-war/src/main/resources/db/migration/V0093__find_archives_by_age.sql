-- What nobody fetched for a week is looked for every hour, among the few jobs that still hold something.
CREATE INDEX privacy_job_archived ON privacy_job (created_at) WHERE archive IS NOT NULL;
