package stoa.catalog.media.entity;

import java.util.Optional;
import java.util.UUID;

/** Where the bytes of pictures lie: a folder of this server, or an object store of many. */
public interface MediaStore {

    /** Keeps a rendition; the same again changes nothing. */
    void put(UUID id, Rendition rendition, byte[] bytes);

    Optional<byte[]> get(UUID id, Rendition rendition);
}
