package stoa.account.consents.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All that customers ever said to purposes; what was said is never changed, only followed by more. */
public class Consents {

    private static final RowMapper<Consent> CONSENT = ConstructorMapper.of(Consent.class);
    private static final String COLUMNS = "id, purpose, granted, source, at ";

    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    public Consents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What holds for each purpose that the customer has said anything to. */
    public List<Consent> current(UUID customer) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT DISTINCT ON (purpose) " + COLUMNS + """
                FROM consent WHERE customer_id = :customer ORDER BY purpose, id DESC""")
                .bind("customer", customer).map(CONSENT).list());
    }

    /** Newest first. @param after the last row's id, if any */
    public List<Consent> history(UUID customer, int rows, Optional<UUID> after) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + """
                FROM consent WHERE customer_id = :customer AND id < :after
                ORDER BY id DESC LIMIT :rows""")
                .bind("customer", customer).bind("after", after.orElse(LAST)).bind("rows", rows).map(CONSENT).list());
    }

    public long count(UUID customer) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM consent WHERE customer_id = :customer")
                .bind("customer", customer).mapTo(Long.class).one());
    }

    /** @return false without such a customer */
    public boolean add(UUID customer, Consent consent) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                INSERT INTO consent (id, customer_id, purpose, granted, source, at)
                SELECT :id, customer.id, :purpose, :granted, :source, :at FROM customer WHERE customer.id = :customer""")
                .bind("id", consent.id()).bind("customer", customer).bind("purpose", consent.purpose())
                .bind("granted", consent.granted()).bind("source", consent.source().name()).bind("at", consent.at())
                .execute()) == 1;
    }
}
