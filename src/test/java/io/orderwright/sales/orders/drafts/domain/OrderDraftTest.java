package io.orderwright.sales.orders.drafts.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.orders.drafts.DraftContent;
import io.orderwright.sales.orders.drafts.DraftView;
import io.orderwright.sales.orders.drafts.SaveDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

/** What one window types over what another has typed. */
@Tag("unit")
class OrderDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    /** It stands at version 2, typed by window A. */
    private final OrderDraft draft = draft();

    /** Who types, on top of which version, whether anyway, what; whether it is kept. */
    @ParameterizedTest
    @CsvSource({
        "A, 2, false, other, true",
        "A, 1, false, other, true",
        "B, 2, false, other, true",
        "B, 1, false, other, false",
        "B, 0, false, other, false",
        "B, 3, false, other, false",
        "B, 1, true,  other, true",
        "B, 1, false, typed, true",
    })
    void anotherWindowDoesNotTypeOverWhatItHasNotSeen(
            String editor, int version, boolean anyway, String customer, boolean kept) {
        SaveDraft typed = new SaveDraft(version, editor, anyway, content(customer));
        DraftView before = draft.view();
        if (kept) {
            draft.type(typed, LATER);
            assertThat(draft.view().content()).isEqualTo(content(customer));
            assertThat(draft.view().updatedAt()).isEqualTo(customer.equals("typed") ? NOW : LATER);
        } else {
            refused(RefusalKind.CONFLICT, "draft.changed-elsewhere", () -> draft.type(typed, LATER));
            assertThat(draft.view()).isEqualTo(before);
        }
    }

    /** Whoever typed last need not have seen its version. */
    @Test
    void theLastWindowIsRemembered() {
        draft.type(new SaveDraft(2, "B", false, content("other")), LATER);
        refused(
                RefusalKind.CONFLICT,
                "draft.changed-elsewhere",
                () -> draft.type(new SaveDraft(1, "A", false, content("more")), LATER));
        draft.type(new SaveDraft(1, "B", false, content("more")), LATER);
        assertThat(draft.view().content()).isEqualTo(content("more"));
    }

    @ParameterizedTest
    @CsvSource({"A, 2, false", "B, 1, false", "B, 1, true"})
    void whatBecameAnOrderStaysAsItIs(String editor, int version, boolean anyway) {
        draft.placed("SO-1");
        assertThat(refused(
                                RefusalKind.CONFLICT,
                                "draft.placed-before",
                                () -> draft.type(new SaveDraft(version, editor, anyway, content("other")), LATER))
                        .arguments())
                .containsExactly("SO-1");
        assertThat(draft.view().content()).isEqualTo(content("typed"));
        assertThat(draft.view().orderNumber()).isEqualTo("SO-1");
    }

    @Test
    void aNewOneHasNoVersionAndNothingInIt() {
        OrderDraft fresh = new OrderDraft(UUID.randomUUID(), "sally", NOW);
        assertThat(fresh.owner()).isEqualTo("sally");
        assertThat(fresh.view())
                .returns(0, DraftView::version)
                .returns(DraftContent.NOTHING, DraftView::content)
                .returns(null, DraftView::orderNumber);
        fresh.type(new SaveDraft(0, "A", false, DraftContent.NOTHING), LATER);
        assertThat(fresh.view().updatedAt()).as("the first time counts").isEqualTo(LATER);
    }

    private static OrderDraft draft() {
        OrderDraft draft = new OrderDraft(UUID.randomUUID(), "sally", NOW);
        draft.type(new SaveDraft(0, "A", false, content("typed")), NOW);
        ReflectionTestUtils.setField(draft, "version", 1);
        return draft;
    }

    private static DraftContent content(String customer) {
        return new DraftContent(customer, "", "", false, "", List.of());
    }
}
