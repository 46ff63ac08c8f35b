package stoa.account.customers.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All groups of customers. */
public class CustomerGroups {

    private static final RowMapper<CustomerGroup> GROUP = ConstructorMapper.of(CustomerGroup.class);
    private static final String COLUMNS = "id, version, code, name, created_at, updated_at ";

    private final Jdbi jdbi;

    public CustomerGroups(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<CustomerGroup> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM customer_group WHERE id = :id")
                .bind("id", id).map(GROUP).findOne());
    }

    /** Ordered by code. @param after the last row's code, if any */
    public List<CustomerGroup> page(int rows, Optional<String> after) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + """
                FROM customer_group WHERE code > :after ORDER BY code LIMIT :rows""")
                .bind("after", after.orElse("")).bind("rows", rows).map(GROUP).list());
    }

    public long count() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM customer_group").mapTo(Long.class).one());
    }

    /** @return whether the code was free */
    public boolean add(UUID id, String code, String name) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                INSERT INTO customer_group (id, code, name) VALUES (:id, :code, :name)
                ON CONFLICT (code, store_id) DO NOTHING""")
                .bind("id", id).bind("code", code).bind("name", name).execute()) == 1;
    }

    /** @return whether the group still had this version */
    public boolean change(UUID id, long version, String name) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE customer_group SET name = :name, version = version + 1, updated_at = now()
                 WHERE id = :id AND version = :version""")
                .bind("id", id).bind("version", version).bind("name", name).execute()) == 1;
    }

    /** @return whether the group still had this version; fails in the database while customers are in it */
    public boolean remove(UUID id, long version) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM customer_group WHERE id = :id AND version = :version")
                .bind("id", id).bind("version", version).execute()) == 1;
    }

    /** Whether any customer is in it; nobody enters it until the transaction's end. */
    public boolean isUsed(UUID id) {
        return jdbi.withHandle(sql -> {
            sql.createQuery("SELECT id FROM customer_group WHERE id = :id FOR UPDATE").bind("id", id).mapTo(UUID.class).findOne();
            return sql.createQuery("SELECT EXISTS (SELECT 1 FROM customer_group_member WHERE group_id = :id)")
                    .bind("id", id).mapTo(Boolean.class).one();
        });
    }
}
