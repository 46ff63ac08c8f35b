CREATE FUNCTION availability_band(available bigint, sellable bigint, threshold bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN available > threshold THEN 'IN_STOCK'
                WHEN available > 0 THEN 'LOW_STOCK'
                WHEN sellable > 0 THEN 'BACKORDER'
                ELSE 'OUT_OF_STOCK' END
$$;
COMMENT ON FUNCTION availability_band(bigint, bigint, bigint) IS
    'What shoppers are told of a tracked variant whose levels sum to these; null sums mean that there is no level.';
