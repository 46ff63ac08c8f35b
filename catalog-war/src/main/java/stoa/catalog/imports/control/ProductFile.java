package stoa.catalog.imports.control;

import java.io.Closeable;
import java.util.Optional;

/** The products of a file, one after the other, in bounded memory. */
public interface ProductFile extends Closeable {

    /**
     * @return the next product; empty at the end
     * @throws Unreadable if the rest of the file can't be read
     */
    Optional<ReadProduct> next();
}
