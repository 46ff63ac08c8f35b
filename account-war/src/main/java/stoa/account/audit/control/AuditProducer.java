package stoa.account.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import stoa.account.audit.entity.AuditCopies;
import stoa.account.audit.entity.Finding;
import stoa.account.audit.entity.Verifications;
import stoa.kernel.json.Json;

/** Gives the audit's repositories their database. */
@ApplicationScoped
class AuditProducer {

    @Produces
    @Singleton
    AuditCopies copies(Jdbi jdbi) {
        return new AuditCopies(jdbi);
    }

    @Produces
    @Singleton
    Verifications verifications(Jdbi jdbi) {
        return new Verifications(jdbi, Json::write, text -> List.of(Json.read(text, Finding[].class)));
    }
}
