package stoa.kernel.audit;

/**
 * Who is changing something, and by what.
 *
 * @param id        the subject of a token; or the context's name, when it acts by itself
 * @param action    the operation's id, or the name of the system's job
 * @param requestId empty outside requests
 */
record Actor(String id, ActorType type, String action, String requestId) { }
