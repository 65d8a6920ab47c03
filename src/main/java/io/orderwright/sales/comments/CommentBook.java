package io.orderwright.sales.comments;

import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.comments.CommentEvent.CommentWithdrawn;
import io.orderwright.sales.comments.CommentEvent.CommentWritten;
import io.orderwright.sales.comments.CommentView.AttachedFile;
import io.orderwright.sales.comments.WriteComment.UploadedFile;
import io.orderwright.sales.comments.domain.CommentText;
import io.orderwright.sales.comments.domain.FileRules;
import io.orderwright.sales.comments.domain.OrderComment;
import io.orderwright.sales.comments.domain.OrderComments;
import io.orderwright.sales.comments.ports.Colleagues;
import io.orderwright.sales.comments.ports.CommentedOrders;
import io.orderwright.sales.comments.store.CommentFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on orders: written once, read by whoever may read the order, withdrawn by their writer for a while. */
@Service
public class CommentBook {

    private final OrderComments comments;
    private final CommentFiles files;
    private final CommentedOrders orders;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentBook(
            OrderComments comments,
            CommentFiles files,
            CommentedOrders orders,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.files = files;
        this.orders = orders;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a comment.
     *
     * @throws Refusal NOT_FOUND for an unknown order; INVALID for a text or a file that is not taken
     */
    @Transactional
    public CommentView write(WriteComment asked, String by) {
        orders.requireOrder(asked.orderNumber());
        CommentText text = CommentText.of(asked.text());
        FileRules.checkCount(asked.files().size());
        List<String> mentions = text.mentions(colleagues::hasLogin);
        OrderComment comment = comments.saveAndFlush(new OrderComment(asked.orderNumber(), text, mentions, by, now()));
        List<String> hashes = new ArrayList<>();
        for (UploadedFile file : asked.files()) {
            String name = FileRules.nameOf(file.name());
            String hash = Fingerprint.of(file.content());
            files.add(comment.id(), name, FileRules.typeOf(name, file.content()), hash, file.content());
            hashes.add(hash);
        }
        events.publishEvent(new CommentWritten(asked.orderNumber(), by, comment.id(), mentions, hashes));
        return views(List.of(comment)).get(0);
    }

    /**
     * Takes a comment back, with its files.
     *
     * @throws Refusal NOT_FOUND for an unknown one; FORBIDDEN for another person's; CONFLICT when it is too late
     */
    @Transactional
    public void withdraw(String orderNumber, long id, String by) {
        OrderComment comment = find(orderNumber, id);
        comment.withdraw(by, clock.instant());
        files.remove(id);
        events.publishEvent(new CommentWithdrawn(orderNumber, by, id));
    }

    /**
     * Comments on the order, the newest first.
     *
     * @param before only those before the comment with this id
     * @throws Refusal NOT_FOUND for an unknown order
     */
    @Transactional(readOnly = true)
    public List<CommentView> ofOrder(String orderNumber, long before, int size) {
        orders.requireOrder(orderNumber);
        return views(comments.page(orderNumber, before, size));
    }

    /** Comments that mention the person, the newest first; those that were withdrawn mention nobody any more. */
    @Transactional(readOnly = true)
    public List<CommentView> mentioning(String login, Instant since, int size) {
        return views(comments.mentioning(login, since, size));
    }

    /** @throws Refusal NOT_FOUND when there is no such file at this comment of this order */
    @Transactional(readOnly = true)
    public FileContent file(String orderNumber, long comment, long file) {
        find(orderNumber, comment);
        return files.find(comment, file)
                .orElseThrow(() -> Refusal.notFound("comment.file-unknown", String.valueOf(file)));
    }

    /** Whether this person may take the comment back at this moment, as {@link #withdraw} sees it. */
    public boolean withdrawable(CommentView comment, String by) {
        return !comment.withdrawn()
                && comment.writtenBy().equals(by)
                && !clock.instant().isAfter(comment.withdrawableUntil());
    }

    /** As exact as the database keeps it: who has written it and who reads it see the same moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private OrderComment find(String orderNumber, long id) {
        return comments.findByIdAndOrderNumber(id, orderNumber)
                .orElseThrow(() -> Refusal.notFound("comment.unknown", String.valueOf(id)));
    }

    private List<CommentView> views(List<OrderComment> found) {
        Map<Long, List<AttachedFile>> attached =
                files.of(found.stream().map(OrderComment::id).toList());
        return found.stream()
                .map(comment -> new CommentView(
                        comment.id(),
                        comment.orderNumber(),
                        comment.text(),
                        comment.writtenBy(),
                        comment.writtenAt(),
                        comment.withdrawn(),
                        comment.withdrawableUntil(),
                        comment.mentions(),
                        attached.getOrDefault(comment.id(), List.of())))
                .toList();
    }
}
