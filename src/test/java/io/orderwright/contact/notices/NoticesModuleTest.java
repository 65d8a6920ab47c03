package io.orderwright.contact.notices;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** Notices by themselves. */
@ModuleTest(with = "ground")
class NoticesModuleTest {

    @Autowired
    StaffNotices notices;

    private final String subject = "SO-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void thoseOfTheRoleReadItAndNobodyElse(AssertablePublishedEvents events) {
        StaffNotice first = notices.tell("warehouse", subject, " 请致电客户 / Call the customer ", "sally");
        StaffNotice second = notices.tell("finance", subject, "Look at it", "system");
        assertThat(first.text()).isEqualTo("请致电客户 / Call the customer");
        assertThat(notices.page(Set.of("warehouse", "sales"), second.id() + 1, 1))
                .containsExactly(first);
        assertThat(notices.page(Set.of("warehouse", "finance"), second.id() + 1, 2))
                .containsExactly(second, first);
        assertThat(notices.page(Set.of("warehouse"), first.id(), 5)).doesNotContain(first);
        assertThat(notices.page(Set.of(), Long.MAX_VALUE, 5)).isEmpty();
        assertThat(notices.since(Set.of("finance"), second.at().truncatedTo(ChronoUnit.MILLIS), 5))
                .contains(second);
        assertThat(notices.since(Set.of("finance"), Instant.now().plusSeconds(60), 5))
                .isEmpty();
        assertThat(events.ofType(StaffNotified.class)
                        .matching(event -> event.subject().equals(subject)))
                .containsExactlyInAnyOrder(
                        new StaffNotified(subject, "sally", first.id(), "warehouse"),
                        new StaffNotified(subject, "system", second.id(), "finance"));
    }

    @Test
    void whatSaysNothingIsRefused() {
        refused(RefusalKind.INVALID, "notice.role", () -> notices.tell("boss", subject, "x", "sally"));
        refused(RefusalKind.INVALID, "notice.empty", () -> notices.tell("sales", subject, " \n", "sally"));
        refused(RefusalKind.INVALID, "notice.empty", () -> notices.tell("sales", " ", "x", "sally"));
        refused(RefusalKind.INVALID, "notice.too-long", () -> notices.tell("sales", subject, "x".repeat(501), "sally"));
        refused(
                RefusalKind.INVALID,
                "text.control-character",
                () -> notices.tell("sales", subject, "a" + (char) 0x202E, "sally"));
        assertThat(notices.page(List.of("sales"), Long.MAX_VALUE, 500))
                .noneMatch(notice -> notice.subject().equals(subject));
        assertThat(notices.tell("sales", subject, "x".repeat(500), "sally").text())
                .hasSize(500);
    }
}
