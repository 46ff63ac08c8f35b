package stoa.kernel.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562, section 5.7), so that rows made together lie together in an index. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() { }

    /** A new identifier; identifiers made later in one JVM sort later. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
