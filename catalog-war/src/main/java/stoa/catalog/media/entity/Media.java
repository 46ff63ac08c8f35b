package stoa.catalog.media.entity;

import java.util.UUID;

/**
 * A picture that we keep. New bytes are a new picture, so its renditions never change.
 *
 * @param digest      of the bytes that came in: the same bytes are the same picture
 * @param contentType of its renditions
 * @param width       of the large rendition, in pixels
 */
public record Media(UUID id, String digest, String contentType, int width, int height, String alt, long version) { }
