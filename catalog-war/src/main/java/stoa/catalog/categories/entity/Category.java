package stoa.catalog.categories.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import stoa.kernel.ids.Ids;

/** A branch of the tree by which shoppers browse. Invariant: a branch never hangs below itself. */
@Entity
@Table(name = "category")
public class Category {

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "parent_id")
    private UUID parentId;
    private String slug;
    private String name;
    private int position;

    protected Category() { }

    /** A new branch below {@code parentId}, or a root when that is null. */
    public static Category of(String slug, String name, UUID parentId, int position, Instant now) {
        var category = new Category();
        category.id = Ids.next();
        category.become(slug, name, parentId, position, now);
        return category;
    }

    public void become(String slug, String name, UUID parentId, int position, Instant now) {
        this.slug = slug;
        this.name = name;
        this.parentId = parentId;
        this.position = position;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Null for a root. */
    public UUID parentId() {
        return parentId;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }
}
