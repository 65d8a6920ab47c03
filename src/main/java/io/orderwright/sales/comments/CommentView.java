package io.orderwright.sales.comments;

import java.time.Instant;
import java.util.List;

/**
 * A comment as people read it.
 *
 * @param text empty when it was withdrawn
 * @param mentions logins of those whom it mentions
 * @param withdrawableUntil until when its writer may withdraw it
 */
public record CommentView(
        long id,
        String orderNumber,
        String text,
        String writtenBy,
        Instant writtenAt,
        boolean withdrawn,
        Instant withdrawableUntil,
        List<String> mentions,
        List<AttachedFile> files) {

    /**
     * A file of a comment.
     *
     * @param type media type, as its content says
     * @param size in bytes
     * @param sha256 of the content, in hexadecimal
     */
    public record AttachedFile(long id, String name, String type, int size, String sha256) {}
}
