package stoa.kernel.events;

import java.util.List;

/** Many facts of one transaction, fired at once as a single {@link Fact} is, and written by one statement. */
public record Facts(List<Fact> facts) { }
