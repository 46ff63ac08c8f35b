ALTER TABLE payment_transaction DROP CONSTRAINT payment_transaction_reference_uq;
CREATE UNIQUE INDEX payment_transaction_reference_uq ON payment_transaction (provider, type, provider_reference)
    WHERE state <> 'FAILED';
COMMENT ON INDEX payment_transaction_reference_uq IS
    'A charge that failed and succeeds later keeps its name at the provider; here it is a second row.';
