package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;

/** Whoever lets an event carry what a person said decides who may read it. */
@Tag("architecture")
class EventWordsTests {

    private static final Set<String> WORDS = Set.of("comment", "reason", "words", "note");

    /** For everybody who reads the story of the order: so are these papers and what is said about them. */
    private static final Set<String> WITH_THE_ORDER = Set.of(
            "ChangeAsked.reason",
            "ChangeDecided.comment",
            "ChangeRefusalResolved.comment",
            "CreditCaseOpened.reason",
            "CustomerNotInformed.reason",
            "DeliveryFailed.reason",
            "ExcessSettled.comment",
            "GoodsDelivered.comment",
            "OrderCancellationAsked.reason",
            "ShipmentRecalled.reason",
            "ReturnAsked.reason",
            "ReturnDropped.reason",
            "ReturnWithdrawn.reason",
            "ShipmentRefusalAnswered.comment",
            "ShipmentRefused.reason",
            "ShipmentTroubleAnswered.comment");

    /**
     * Their subject is another paper, which no story of an order and no feed but the auditors' tells of; approvals of orders are
     * for everybody.
     */
    private static final Set<String> OF_OTHER_PAPERS = Set.of(
            "ApprovalActed.comment",
            "ApprovalAnswered.comment",
            "BankLineExcluded.reason",
            "ClaimWaived.reason",
            "DunningResumed.reason",
            "DunningRunDecided.comment",
            "DunningStopped.reason",
            "LetterDropped.reason",
            "LetterExcluded.reason",
            "LetterRefused.reason",
            "PurchaseDecided.comment",
            "PurchaseReviewed.comment",
            "StatementWithdrawn.reason",
            "StockBlocked.reason",
            "StockTakeReturned.comment",
            "StockUnblocked.reason",
            "SupplierRefusalResolved.comment",
            "VoucherRefusalAnswered.comment",
            "WorkReviewed.comment");

    @Test
    void everyWordHasReaders() {
        Set<String> undecided = details();
        undecided.removeIf(detail -> !WORDS.contains(detail.substring(detail.indexOf('.') + 1)));
        undecided.removeAll(masked());
        assertThat(undecided).containsAll(WITH_THE_ORDER).containsAll(OF_OTHER_PAPERS);
        undecided.removeAll(WITH_THE_ORDER);
        undecided.removeAll(OF_OTHER_PAPERS);
        assertThat(undecided).isEmpty();
    }

    /** A detail that was renamed would be for everybody. */
    @Test
    void whatIsMaskedIsThere() {
        assertThat(details()).containsAll(masked());
    }

    private static Set<String> masked() {
        Set<String> masked = MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(BusinessEvent.Readers.class) && !type.isInterface())
                .map(type -> (BusinessEvent.Readers) BeanUtils.instantiateClass(type.reflect()))
                .flatMap(readers -> readers.readers().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(masked).hasSizeGreaterThan(10);
        return masked;
    }

    private static Set<String> details() {
        Set<String> details = new TreeSet<>();
        EventDetailsTests.samples()
                .forEach(event -> event.details().keySet().forEach(name -> details.add(event.name() + "." + name)));
        return details;
    }
}
