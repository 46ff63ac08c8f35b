-- A cart is changed several times within minutes: with room on its page, and an expiry that stays the same for an hour,
-- none of its indexes is touched by that (a heap-only update).
ALTER TABLE cart SET (fillfactor = 60);
