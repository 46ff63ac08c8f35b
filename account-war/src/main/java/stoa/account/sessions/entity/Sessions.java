package stoa.account.sessions.entity;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All log-ins that live on by refresh tokens. */
public class Sessions {

    private final Jdbi jdbi;

    public Sessions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Ends all that a login has open, as after its password changed. */
    public void endAll(UUID loginId) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE session SET ended_at = now() WHERE login_id = :loginId AND ended_at IS NULL""")
                .bind("loginId", loginId).execute());
    }

    /** Ends what a login has open elsewhere. */
    public void endOthers(UUID loginId, UUID kept) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE session SET ended_at = now() WHERE login_id = :loginId AND id <> :kept AND ended_at IS NULL""")
                .bind("loginId", loginId).bind("kept", kept).execute());
    }
}
