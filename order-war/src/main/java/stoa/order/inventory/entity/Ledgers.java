package stoa.order.inventory.entity;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Compares the levels with the two ledgers they are sums of. */
public class Ledgers {

    private final Jdbi jdbi;

    public Ledgers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In one statement, hence of one moment. @param most so many at most */
    public List<Difference> differences(int most) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH moved AS (SELECT stock_level_id AS id, sum(delta) AS units FROM stock_movement GROUP BY 1),
                promised AS (SELECT stock_level_id AS id, sum(quantity) AS units FROM reservation
                              WHERE state IN ('HELD', 'COMMITTED') GROUP BY 1),
                figures AS (
                    SELECT l.id, 'onHand' AS figure, l.on_hand AS level, COALESCE(m.units, 0) AS ledger
                      FROM stock_level l LEFT JOIN moved m ON m.id = l.id
                    UNION ALL
                    SELECT l.id, 'reserved', l.reserved, COALESCE(r.units, 0)
                      FROM stock_level l LEFT JOIN promised r ON r.id = l.id)
                SELECT f.id AS level_id, l.sku, p.code AS location, f.figure, f.level, f.ledger
                  FROM figures f JOIN stock_level l ON l.id = f.id JOIN location p ON p.id = l.location_id
                 WHERE f.level <> f.ledger
                 ORDER BY l.sku, f.id, f.figure LIMIT :most""")
                .bind("most", most).map(ConstructorMapper.of(Difference.class)).list());
    }
}
