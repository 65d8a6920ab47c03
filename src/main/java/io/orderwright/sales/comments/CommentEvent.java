package io.orderwright.sales.comments;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.List;

/**
 * What happens with comments; the subject is the order. The trail keeps that something was written, not what: a comment
 * that was withdrawn is gone.
 */
public sealed interface CommentEvent extends BusinessEvent {

    /**
     * Somebody wrote about the order.
     *
     * @param mentions logins of those whom the comment mentions
     * @param files SHA-256 of each file, in hexadecimal
     */
    record CommentWritten(String subject, String actor, long commentId, List<String> mentions, List<String> files)
            implements CommentEvent {}

    /** Its writer took it back. */
    record CommentWithdrawn(String subject, String actor, long commentId) implements CommentEvent {}
}
