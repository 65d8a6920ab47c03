package io.orderwright.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** What is done to see what it does is undone, and nobody hears of it. */
@Tag("approvals")
class PreviewTest {

    private final Transactions transactions = new Transactions();
    private final Preview preview = new Preview(transactions);

    @Test
    void whatIsSeenIsRolledBackInATransactionOfItsOwn() {
        assertThat(preview.rolledBack(() -> "seen")).isEqualTo("seen");
        assertThat(transactions.ended).containsExactly("rolled back");
    }

    @Test
    void whatIsRefusedIsRefusedAndRolledBack() {
        assertThatThrownBy(() -> preview.rolledBack(() -> {
                    throw Refusal.conflict("too.late");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(transactions.ended).containsExactly("rolled back");
        assertThat(Preview.running()).isFalse();
    }

    @Test
    void nobodyHearsOfWhatHasNotHappened() {
        try (var context = new AnnotationConfigApplicationContext(UnheardPreviews.class, Ear.class)) {
            Ear ear = context.getBean(Ear.class);
            preview.rolledBack(() -> {
                context.publishEvent(new WishGranted("in vain"));
                preview.rolledBack(() -> "a preview in a preview");
                context.publishEvent(new WishGranted("in vain"));
                context.publishEvent("no business");
                return "seen";
            });
            assertThat(ear.heard).containsExactly("no business");
            context.publishEvent(new WishGranted("W-1"));
            assertThat(ear.heard).containsExactly("no business", "W-1");
        }
    }

    record WishGranted(String subject) implements BusinessEvent {
        @Override
        public String actor() {
            return SYSTEM;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    static class Ear {
        private final List<String> heard = new ArrayList<>();

        @EventListener
        void on(BusinessEvent event) {
            heard.add(event.subject());
        }

        @EventListener
        void on(String text) {
            heard.add(text);
        }
    }

    /** Says how each of them ended. */
    private static final class Transactions implements PlatformTransactionManager {
        private final List<String> ended = new ArrayList<>();

        @Override
        public TransactionStatus getTransaction(TransactionDefinition wanted) {
            assertThat(wanted.getPropagationBehavior()).isEqualTo(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            ended.add(status.isRollbackOnly() ? "rolled back" : "committed");
        }

        @Override
        public void rollback(TransactionStatus status) {
            ended.add("rolled back");
        }
    }
}
