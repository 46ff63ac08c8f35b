package stoa.kernel;

/**
 * The bounded context that a WAR is; each WAR produces exactly one.
 *
 * @param name the singular name: its queue, its data source and its database role are called by it, as {@code cart}
 * @param path the context root, as {@code /api/v1/carts}
 */
public record Context(String name, String path) {

    /** The JNDI name of the context's data source. */
    public String dataSource() {
        return "jdbc/stoa/" + name;
    }

    /** The CloudEvents {@code source} of the context's events. */
    public String source() {
        return "/stoa/" + name;
    }
}
