-- In a transaction of its own, so that carts are written meanwhile.
ALTER TABLE cart VALIDATE CONSTRAINT cart_merged_ck;
