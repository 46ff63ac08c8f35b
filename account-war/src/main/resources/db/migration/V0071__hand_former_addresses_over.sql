ALTER TABLE privacy_job ADD COLUMN former jsonb NOT NULL DEFAULT '[]';
ALTER TABLE privacy_job ADD CONSTRAINT privacy_job_forgets_former
    CHECK (state IN ('QUEUED', 'RUNNING') OR former = '[]') NOT VALID;
COMMENT ON COLUMN privacy_job.former IS 'The addresses that the person moved from and until when each was theirs, as long as the job needs them';
