-- What a shop of some months has beside its products, so that no table that grows is small: a planner reads small
-- tables from end to end, and says nothing of what it does with large ones. Nothing here is left to be done by timers.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET search_path = public;

DO $$
DECLARE
    context text;
BEGIN
    FOREACH context IN ARRAY ARRAY['stoa_catalog', 'stoa_cart', 'stoa_order', 'stoa_account', 'stoa_notification'] LOOP
        EXECUTE format($sql$
            INSERT INTO %1$I.outbox_message (id, type, aggregate, aggregate_id, sequence, internal, body, created_at, sent_at)
            SELECT gen_random_uuid(), CASE WHEN i %% 2 = 0 THEN 'audit.recorded' ELSE 'filler.changed' END, 'filler',
                   gen_random_uuid(), 1, false, '{"data":"' || repeat('x', 300) || '"}',
                   now() - i * interval '1 minute', now() - i * interval '1 minute' FROM generate_series(1, 40000) AS i;
            INSERT INTO %1$I.inbox_message (id, type, received_at)
            SELECT gen_random_uuid(), 'filler.changed', now() - i * interval '1 minute' FROM generate_series(1, 40000) AS i;
            INSERT INTO %1$I.dead_message (id, type, body, reason, created_at)
            SELECT gen_random_uuid(), 'filler.changed', '{}', 'filler', now() - i * interval '1 hour' FROM generate_series(1, 5000) AS i;
            INSERT INTO %1$I.idempotency_key (principal, key, fingerprint, state, holder, lease_until, made_id, status, body, created_at)
            SELECT 'guest:' || i, gen_random_uuid(), md5(CAST(i AS text)), 'ANSWERED', gen_random_uuid(), now() - i * interval '2 seconds',
                   gen_random_uuid(), 201, '{}', now() - i * interval '2 seconds' FROM generate_series(1, 40000) AS i;
            INSERT INTO %1$I.audit_entry (actor, actor_type, action, entity, entity_id, at, chain_position, previous_hash, hash)
            SELECT 'filler', 'USER', 'fill', 'filler', CAST(i AS text), now() - (40000 - i) * interval '1 minute', 1000000 + i,
                   md5(CAST(i - 1 AS text)), md5(CAST(i AS text)) FROM generate_series(1, 40000) AS i;
            $sql$, context);
    END LOOP;
END $$;

SET search_path = stoa_catalog, public;
INSERT INTO product_document (product_id, locale, currency, status, slug, version, etag, list_json, detail_json, category_ids,
       availability, name_key, price_min, price_max, created_at)
SELECT gen_random_uuid(), locale, currency, CASE WHEN n % 2 = 0 THEN 'DRAFT' ELSE 'ARCHIVED' END, 'filler-' || n, version, etag,
       list_json, detail_json, category_ids, availability, name_key, price_min, price_max, created_at
  FROM (SELECT d.*, row_number() OVER () AS n FROM product_document d LIMIT 12000) d;
INSERT INTO media (id, digest, content_type, width, height)
SELECT gen_random_uuid(), md5(CAST(i AS text)), 'image/jpeg', 800, 600 FROM generate_series(1, (SELECT count(*) FROM product)) AS i;
ANALYZE media;
INSERT INTO product_media (product_id, position, media_id)
SELECT p.id, 1, m.id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM product) p
  JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM media) m USING (n);
INSERT INTO import_file (name, size_bytes, modified_at, media_id)
SELECT digest || '.jpg', 1, now(), id FROM media;
INSERT INTO product_old_slug (locale, slug, product_id)
SELECT locale, 'old-' || slug, product_id FROM product_text;
INSERT INTO collection (id, slug, name)
SELECT gen_random_uuid(), 'collection-' || i, 'Collection ' || i FROM generate_series(1, 40) AS i;
INSERT INTO collection_product (collection_id, product_id, position)
SELECT c.id, p.id, p.n FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM collection) c
  JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM product) p ON p.n % 40 = c.n - 1 WHERE p.n <= 20000;
INSERT INTO job (id, kind, state, orders, total, done, created_at)
SELECT gen_random_uuid(), 'import', 'COMPLETED', '{}', 10, 10, now() - i * interval '1 hour' FROM generate_series(1, 5000) AS i;
INSERT INTO job_error (job_id, line, code, message)
SELECT j.id, i, 'invalid', 'filler' FROM job j CROSS JOIN generate_series(1, 5) AS i;
INSERT INTO search_word (locale, word, length, grams)
SELECT 'en', w.word, char_length(w.word), show_trgm(w.word)
  FROM (SELECT DISTINCT left(translate(md5(CAST(i AS text)), '0123456789', 'ghijklmnop'), 9) AS word FROM generate_series(1, 20000) AS i) w
ON CONFLICT DO NOTHING;

SET search_path = stoa_cart, public;
INSERT INTO cart (id, version, sequence, status, currency, locale, email, priced_at, expires_at, claim_id, claimed_until, order_id,
       order_sequence, created_at, updated_at)
SELECT gen_random_uuid(), 3, 3, CASE WHEN i % 4 = 0 THEN 'ORDERED' WHEN i % 4 = 1 THEN 'ACTIVE' ELSE 'EXPIRED' END, 'USD', 'en',
       'guest-' || i || '@example.com', t.at, now() + interval '20 days', o.claim, t.at, o.made, 1, t.at, t.at
  FROM generate_series(1, 80000) AS i
 CROSS JOIN LATERAL (SELECT now() - i * interval '1 minute' AS at) t
 CROSS JOIN LATERAL (SELECT CASE WHEN i % 4 = 0 THEN gen_random_uuid() END AS claim, CASE WHEN i % 4 = 0 THEN gen_random_uuid() END AS made) o;
INSERT INTO cart_line (id, cart_id, position, variant_id, quantity, sku, product_id, product_slug, name, options, unit_minor, tax_class,
       inventory_policy, availability, offered)
SELECT gen_random_uuid(), c.id, i, gen_random_uuid(), 1, 'FILLER-' || i, gen_random_uuid(), 'filler', 'Filler', '{}', 100, 'standard',
       'TRACKED', 'IN_STOCK', 'YES' FROM cart c CROSS JOIN generate_series(1, 2) AS i;
INSERT INTO cart_claim (cart_id, claim_id, snapshot)
SELECT id, claim_id, '{}' FROM cart WHERE claim_id IS NOT NULL;

SET search_path = stoa_order, public;
INSERT INTO customer_order (id, version, sequence, number, cart_id, claim_id, status, payment_status, fulfilment_status, return_status,
       customer_id, email, locale, currency, lines_minor, discounts_minor, shipping_minor, tax_minor, tax_included, grand_minor,
       shipping_address, coupons, calculation_version, trace, payment_due_at, placed_at, created_at, updated_at)
SELECT c.order_id, 3, 3, '9' || lpad(CAST(row_number() OVER (ORDER BY c.created_at) AS text), 8, '0'), c.id, c.claim_id,
       CASE WHEN random() < 0.001 THEN 'ON_HOLD' WHEN random() < 0.9 THEN 'COMPLETED' ELSE 'PLACED' END, 'CAPTURED', 'FULFILLED', 'NONE',
       CASE WHEN random() < 0.5 THEN gen_random_uuid() END, c.email, 'en', 'USD', 200, 0, 0, 0, false, 200,
       '{"name":"Filler"}', '[]', '1', '[]', c.created_at, c.created_at, c.created_at, c.created_at
  FROM stoa_cart.cart c WHERE c.order_id IS NOT NULL;
INSERT INTO order_line (id, order_id, position, variant_id, product_id, product_slug, sku, name, options, tax_class, tracked, currency,
       unit_minor, total_minor, ordered)
SELECT gen_random_uuid(), o.id, i, gen_random_uuid(), gen_random_uuid(), 'filler', 'FILLER-' || i, 'Filler', '{}', 'standard', true,
       'USD', 100, 100, 1 FROM customer_order o CROSS JOIN generate_series(1, 2) AS i;
INSERT INTO order_discount (id, order_id, line_id, position, promotion_id, currency, amount_minor)
SELECT gen_random_uuid(), order_id, id, position, gen_random_uuid(), 'USD', 0 FROM order_line;
INSERT INTO order_tax_line (id, order_id, position, tax_class, jurisdiction, rate, reason, currency, base_minor, amount_minor)
SELECT gen_random_uuid(), id, 1, 'standard', 'US', 0, 'ZERO', 'USD', 200, 0 FROM customer_order;
INSERT INTO payment (id, version, sequence, order_id, provider, method, currency, amount_minor, authorized_minor, captured_minor,
       refunded_minor, pending_refund_minor, status, created_at, updated_at)
SELECT gen_random_uuid(), 2, 2, id, 'sandbox', 'card-ok', 'USD', 200, 200, 200, 0, 0, 'CAPTURED', created_at, created_at FROM customer_order;
INSERT INTO payment_transaction (id, payment_id, position, type, state, provider, provider_reference, currency, amount_minor,
       created_at, decided_at)
SELECT gen_random_uuid(), p.id, t.place, t.type, 'SUCCEEDED', 'sandbox', CAST(p.id AS text), 'USD', 200, p.created_at, p.created_at
  FROM payment p CROSS JOIN (VALUES (1, 'AUTHORIZE'), (2, 'CAPTURE')) AS t (place, type);
INSERT INTO sandbox_charge (idempotency_key, reference, method, state, currency, amount_minor, captured_minor)
SELECT id, provider_reference, 'card-ok', 'CAPTURED', 'USD', 200, 200 FROM payment_transaction WHERE type = 'AUTHORIZE';
INSERT INTO sandbox_operation (idempotency_key, charge_reference, type, amount_minor, succeeded)
SELECT id, provider_reference, 'CAPTURE', 200, true FROM payment_transaction WHERE type = 'CAPTURE';
INSERT INTO reservation (id, owner_type, owner_id, line_id, stock_level_id, quantity, state, expires_at, created_at, updated_at)
SELECT gen_random_uuid(), 'ORDER', n.order_id, n.id, l.id, 1, CASE WHEN n.n % 10 = 0 THEN 'RELEASED' ELSE 'CONSUMED' END, NULL, now(), now()
  FROM (SELECT id, order_id, row_number() OVER () AS n FROM order_line) n
  JOIN (SELECT id, row_number() OVER () AS n FROM stock_level) l ON l.n = n.n % 2000 + 1;

-- People, all with the password of the customer whom a development start has; person-1 came last.
SET search_path = stoa_account, public;
INSERT INTO login (id, kind, email, password_hash, verified_at, name, locale, created_at, updated_at)
SELECT uuidv7(-i * interval '1 minute'), 'CUSTOMER', 'person-' || i || '@example.com', known.password_hash, t.at,
       'Person ' || i, 'en', t.at, t.at
  FROM generate_series(1, 100000) AS i CROSS JOIN LATERAL (SELECT now() - i * interval '1 minute' AS at) t
  JOIN login known ON known.email = 'customer@example.com';
CREATE TEMPORARY TABLE person AS
SELECT id, CAST(substring(email FROM '\d+') AS int) AS n, created_at FROM login WHERE email ~ '^person-\d+@';
INSERT INTO customer (id, sequence, created_at, updated_at) SELECT id, 1, created_at, created_at FROM person;
INSERT INTO customer_group (id, code, name) SELECT gen_random_uuid(), 'group-' || i, 'Group ' || i FROM generate_series(1, 10) AS i;
-- half of them are in the first group, a quarter in the second, and so on
INSERT INTO customer_group_member (customer_id, group_id, registered_at)
SELECT p.id, g.id, p.created_at FROM person p
  JOIN customer_group g ON g.code = 'group-' || least(10, 1 + CAST(log(2, p.n & -p.n) AS int));
INSERT INTO customer_address (id, customer_id, name, line1, city, postal_code, country, default_billing, default_shipping)
SELECT gen_random_uuid(), id, 'Filler', '1 Market Street', 'Springfield', '62701', 'US', true, true FROM person;
INSERT INTO consent (id, customer_id, purpose, granted, source, at)
SELECT gen_random_uuid(), p.id, c.purpose, true, 'CUSTOMER', p.created_at FROM person p
 CROSS JOIN (VALUES ('newsletter'), ('analytics')) AS c (purpose);
INSERT INTO former_address (login_id, email, left_at)
SELECT id, 'former-' || n || '@example.com', created_at FROM person WHERE n % 5 = 0;
INSERT INTO session (id, login_id, client, created_at, last_used_at, expires_at)
SELECT gen_random_uuid(), id, 'Filler', now(), now(), now() + interval '1 hour' + n * interval '5 seconds' FROM person;
INSERT INTO refresh_token (id, session_id, hash, expires_at, used_at)
SELECT gen_random_uuid(), s.id, sha256(uuid_send(gen_random_uuid())), s.expires_at, CASE WHEN i = 1 THEN now() END
  FROM session s CROSS JOIN generate_series(1, 2) AS i WHERE s.client = 'Filler';
-- secrets that a test knows: link-3 proves new-3@example.com, link-4 lets person-4 choose a password, link-5 moves person-5
INSERT INTO link_token (hash, purpose, login_id, email, password_hash, name, locale, expires_at)
SELECT sha256(convert_to('link-' || p.n, 'UTF8')), (ARRAY['VERIFY', 'RESET', 'EMAIL'])[p.n % 3 + 1],
       CASE WHEN p.n % 3 <> 0 THEN p.id END,
       (ARRAY['new-', 'person-', 'moved-'])[p.n % 3 + 1] || p.n || '@example.com',
       CASE WHEN p.n % 3 = 0 THEN 'filler' END, 'Filler', 'en', now() + interval '20 hours' FROM person p WHERE p.n <= 20000;
INSERT INTO privacy_job (id, kind, login_id, state, total, created_at, updated_at)
SELECT gen_random_uuid(), 'personal-data-export', id, 'COMPLETED', 4, now() - n * interval '1 minute', now() FROM person WHERE n <= 20000;
INSERT INTO audit_verification (id, state, created_at)
SELECT gen_random_uuid(), 'COMPLETED', now() - i * interval '1 hour' FROM generate_series(1, 5000) AS i;
-- a tenth of the entries is old and of a kind that is not met any more; one in ten thousand is rare
INSERT INTO audit_copy (context, chain_position, id, at, actor, actor_type, action, entity, entity_id, personal, previous_hash, hash)
SELECT context, 1040001 - i, uuidv7(-i * interval '1 minute'), now() - i * interval '1 minute', 'actor-' || k, 'USER', 'act-' || k,
       'table-' || k, context || '-' || i, '{}', md5(CAST(i + 1 AS text)), md5(CAST(i AS text))
  FROM unnest(ARRAY['catalog', 'cart', 'order', 'account', 'notification']) AS context CROSS JOIN generate_series(1, 20000) AS i
 CROSS JOIN LATERAL (SELECT CASE WHEN i % 10000 = 0 THEN 'rare' WHEN i > 18000 THEN 'old' ELSE CAST(i % 20 AS text) END AS k) AS kind;
-- one has not come from catalog: a verification asks whether it is on its way
DELETE FROM audit_copy WHERE context = 'catalog' AND chain_position = 1;
INSERT INTO audit_anchor (context, position, hash)
SELECT context, 1000000 + i, md5(CAST(i AS text))
  FROM unnest(ARRAY['catalog', 'cart', 'order', 'account', 'notification']) AS context CROSS JOIN generate_series(1, 10000) AS i;

-- Most mails are sent; one in a hundred failed, and some thousands wait for a server that does not answer.
SET search_path = stoa_notification, public;
INSERT INTO message (id, kind, state, locale, recipient, content, next_attempt_at, failure, sent_at, created_at, updated_at)
SELECT uuidv7(-i * interval '1 minute'),
       CASE WHEN i % 10000 = 0 THEN 'erased' WHEN i % 2 = 0 THEN 'order-placed' ELSE 'verification' END, s.state, 'en',
       CASE WHEN s.state <> 'SENT' THEN 'guest-' || i || '@example.com' END, CASE WHEN s.state <> 'SENT' THEN CAST('{}' AS jsonb) END,
       CASE WHEN s.state = 'QUEUED' THEN now() + interval '1 day' END, CASE WHEN s.state = 'FAILED' THEN 'REFUSED' END,
       CASE WHEN s.state = 'SENT' THEN t.at END, t.at, t.at
  FROM generate_series(1, 100000) AS i CROSS JOIN LATERAL (SELECT now() - i * interval '1 minute' AS at) t
 CROSS JOIN LATERAL (SELECT CASE WHEN i <= 6000 THEN 'QUEUED' WHEN i % 100 = 0 THEN 'FAILED' ELSE 'SENT' END AS state) s;
