package stoa.catalog.collections.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import stoa.kernel.ids.Ids;

/** A hand-picked set of products, as a season or a campaign. */
@Entity(name = "ProductCollection")
@Table(name = "collection")
public class Collection {

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "updated_at")
    private Instant updatedAt;
    private String slug;
    private String name;
    private String description;

    protected Collection() { }

    public static Collection of(String slug, String name, String description, Instant now) {
        var collection = new Collection();
        collection.id = Ids.next();
        collection.become(slug, name, description, now);
        return collection;
    }

    public void become(String slug, String name, String description, Instant now) {
        this.slug = slug;
        this.name = name;
        this.description = description;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** Null if it has none. */
    public String description() {
        return description;
    }
}
