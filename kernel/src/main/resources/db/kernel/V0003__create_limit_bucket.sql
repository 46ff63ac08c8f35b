CREATE TABLE limit_bucket (
    id         text   NOT NULL,
    state      bytea,
    expires_at bigint,
    CONSTRAINT limit_bucket_pk PRIMARY KEY (id)
);
COMMENT ON TABLE limit_bucket IS 'Calls left to callers, where servers count together; hashed, gone after 5 minutes; the columns are those of Bucket4j';
CREATE INDEX limit_bucket_expires ON limit_bucket (expires_at);
