package io.orderwright.sales.comments;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.comments.CommentEvent.CommentWithdrawn;
import io.orderwright.sales.comments.CommentEvent.CommentWritten;
import io.orderwright.sales.comments.CommentView.AttachedFile;
import io.orderwright.sales.comments.WriteComment.UploadedFile;
import io.orderwright.sales.comments.ports.Colleagues;
import io.orderwright.sales.comments.ports.CommentedOrders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Comments by themselves; orders and colleagues are faked. */
@ModuleTest(with = "ground")
class CommentsModuleTest {

    private static final String HASH_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @Autowired
    CommentBook comments;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @MockitoBean
    CommentedOrders orders;

    @MockitoBean
    Colleagues colleagues;

    private String order;
    private String sam;
    private Instant begin;

    @BeforeEach
    void anOrderAndAColleague() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        order = anOrder("SO-" + run);
        sam = "sam" + run;
        begin = calendar.now().minus(Duration.ofMinutes(1));
        given(colleagues.hasLogin(anyString()))
                .willAnswer(asked -> asked.getArgument(0).equals(sam));
    }

    /** The trail stays for ever; what was written may be taken back. */
    @Test
    void whatIsWrittenIsReadAndTheTrailNamesPeopleAndFilesOnly(AssertablePublishedEvents events) {
        CommentView written = comments.write(said("Ask @" + sam + " and @nobody", file("C:\\a.txt", "hello")), "sally");
        assertThat(comments.ofOrder(order, Long.MAX_VALUE, 10)).containsExactly(written);
        assertThat(written.mentions()).containsExactly(sam);
        AttachedFile kept = written.files().get(0);
        assertThat(List.of(kept.name(), kept.type(), kept.size(), kept.sha256()))
                .containsExactly("a.txt", "text/plain", 5, HASH_OF_HELLO);
        assertThat(comments.file(order, written.id(), kept.id()).content())
                .isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(events)
                .contains(CommentWritten.class)
                .matching(told -> told.equals(
                        new CommentWritten(order, "sally", written.id(), List.of(sam), List.of(HASH_OF_HELLO))));
    }

    @Test
    void anUnknownOrderHasNoComments(AssertablePublishedEvents events) {
        willThrow(Refusal.notFound("order.unknown", order)).given(orders).requireOrder(order);
        refused(RefusalKind.NOT_FOUND, "order.unknown", () -> comments.write(said("Hello"), "sally"));
        refused(RefusalKind.NOT_FOUND, "order.unknown", () -> comments.ofOrder(order, Long.MAX_VALUE, 10));
        assertThat(events.ofType(CommentWritten.class)
                        .matching(told -> told.subject().equals(order)))
                .isEmpty();
    }

    @Test
    void ofACommentAllIsKeptOrNothing() {
        WriteComment half = said("Two files", file("a.txt", "hello"), file("b.txt", "\u0000"));
        refused(RefusalKind.INVALID, "comment.file-kind", () -> comments.write(half, "sally"));
        assertThat(comments.ofOrder(order, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void ofWhatItsWriterTakesBackNothingIsLeft(AssertablePublishedEvents events) {
        CommentView written = comments.write(said("Ask @" + sam, file("a.txt", "hello")), "sally");
        long file = written.files().get(0).id();
        comments.withdraw(order, written.id(), "sally");
        assertThat(comments.ofOrder(order, Long.MAX_VALUE, 10)).singleElement().satisfies(left -> {
            assertThat(left.withdrawn()).isTrue();
            assertThat(left.text()).isEmpty();
            assertThat(left.mentions()).isEmpty();
            assertThat(left.files()).isEmpty();
        });
        assertThat(comments.mentioning(sam, begin, 10)).isEmpty();
        refused(RefusalKind.NOT_FOUND, "comment.file-unknown", () -> comments.file(order, written.id(), file));
        refused(RefusalKind.CONFLICT, "comment.withdrawn", () -> comments.withdraw(order, written.id(), "sally"));
        assertThat(events.ofType(CommentWithdrawn.class)
                        .matching(told -> told.equals(new CommentWithdrawn(order, "sally", written.id()))))
                .hasSize(1);
    }

    @Test
    void anothersCommentStays() {
        CommentView written = comments.write(said("Mine", file("a.txt", "hello")), "sally");
        refused(RefusalKind.FORBIDDEN, "comment.not-yours", () -> comments.withdraw(order, written.id(), "morgan"));
        assertThat(comments.ofOrder(order, Long.MAX_VALUE, 10)).containsExactly(written);
    }

    /** Whoever may read one order may not read another's files by guessing numbers. */
    @Test
    void commentsAndFilesAreHadByWayOfTheirOwnOrderOnly() {
        CommentView written = comments.write(said("Mine", file("a.txt", "hello")), "sally");
        CommentView beside = comments.write(said("Beside"), "sally");
        long file = written.files().get(0).id();
        String other = anOrder(order + "-2");
        refused(RefusalKind.NOT_FOUND, "comment.unknown", () -> comments.file(other, written.id(), file));
        refused(RefusalKind.NOT_FOUND, "comment.file-unknown", () -> comments.file(order, beside.id(), file));
        refused(RefusalKind.NOT_FOUND, "comment.unknown", () -> comments.withdraw(other, written.id(), "sally"));
    }

    @Test
    void theNewestComeFirstPageByPage() {
        List<Long> ids = List.of("One", "Two for @" + sam, "Three").stream()
                .map(text -> comments.write(said(text), "sally").id())
                .toList();
        assertThat(comments.ofOrder(order, Long.MAX_VALUE, 2))
                .extracting(CommentView::id)
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(comments.ofOrder(order, ids.get(1), 2))
                .extracting(CommentView::id)
                .containsExactly(ids.get(0));
        assertThat(comments.mentioning(sam, begin, 10))
                .extracting(CommentView::id)
                .containsExactly(ids.get(1));
    }

    private WriteComment said(String text, UploadedFile... files) {
        return new WriteComment(order, text, List.of(files));
    }

    private static UploadedFile file(String name, String content) {
        return new UploadedFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Only that there is one: comments name it by a foreign key. */
    private String anOrder(String number) {
        transaction.executeWithoutResult(status -> jdbc.update(
                """
                insert into sales_order (id, version, number, customer_code, customer_name, tier, currency, tax_included,
                    rounding, net, tax, gross, state, source, external_id, request_hash, payment_terms_days, prepaid,
                    placed_by, placed_at)
                values ((select coalesce(min(id), 0) - 1 from sales_order), 0, ?, 'C', 'Customer', 'KEY', 'CNY', true,
                    'LINE', 0, 0, 0, 'CLOSED', 'modules', ?, '', 30, false, 'sally', now())""",
                number,
                number));
        return number;
    }
}
