package stoa.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import stoa.kernel.Context;

/** Tells the kernel which context it serves in this WAR. */
@ApplicationScoped
class CatalogContext {

    @Produces
    @Singleton
    Context context() {
        return new Context("catalog", "/api/v1/catalog");
    }
}
