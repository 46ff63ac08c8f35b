package stoa.account.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stoa.kernel.settings.Setting;

/** The contexts whose chains are copied here, as {@code stoa.account.audit.chains} names them. */
@ApplicationScoped
public class AuditedContexts {

    @Inject @Setting("stoa.account.audit.chains") List<String> chains;

    public Set<String> names() {
        return roots().keySet();
    }

    /** The context root of each, in the order of the setting. */
    Map<String, String> roots() {
        var roots = new LinkedHashMap<String, String>();
        chains.forEach(chain -> roots.put(chain.substring(0, chain.indexOf('=')), chain.substring(chain.indexOf('=') + 1)));
        return roots;
    }
}
