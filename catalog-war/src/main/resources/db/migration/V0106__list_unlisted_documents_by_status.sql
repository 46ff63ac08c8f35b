CREATE INDEX product_document_unlisted_ix ON product_document (status, locale, currency, created_at, product_id)
    WHERE status <> 'ACTIVE';
COMMENT ON INDEX product_document_unlisted_ix IS 'For the staff''s lists by status; an ACTIVE document never touches it.';
