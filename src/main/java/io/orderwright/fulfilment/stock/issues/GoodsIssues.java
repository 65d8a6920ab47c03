package io.orderwright.fulfilment.stock.issues;

import io.orderwright.fulfilment.stock.StockEvent.GoodsIssuesPosted;
import io.orderwright.fulfilment.stock.StockEvent.VoucherRefusalAnswered;
import io.orderwright.fulfilment.stock.StockNumbers;
import io.orderwright.fulfilment.stock.domain.IssueVoucher;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherLine;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherPlace;
import io.orderwright.fulfilment.stock.store.VoucherLedger;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the goods that left into vouchers for finance: many deliveries in one, each delivery in one only. */
@Service
@Transactional
@EnableConfigurationProperties(PostingSettings.class)
public class GoodsIssues {

    private final VoucherLedger ledger;
    private final DocumentIds ids;
    private final PostingSettings settings;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    GoodsIssues(
            VoucherLedger ledger,
            DocumentIds ids,
            PostingSettings settings,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.ledger = ledger;
        this.ids = ids;
        this.settings = settings;
        this.events = events;
        this.calendar = calendar;
    }

    /** Draws a voucher of what finance was not told of yet, the oldest first; returns its number, or none when there is nothing. */
    public Optional<String> gather() {
        if (!ledger.anythingUntold()) {
            return Optional.empty();
        }
        Instant now = calendar.now();
        long id = ids.next(StockNumbers.GOODS_ISSUE_VOUCHER);
        String number = StockNumbers.GOODS_ISSUE_VOUCHER.number(calendar.dateOf(now), id);
        ledger.draw(id, number, settings.deliveries(), now);
        if (held(number).dropsOut()) {
            ledger.drop(number);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** Finance has it, under this number. Nothing happens when that was known. */
    public void posted(String number, String financeDocument) {
        IssueVoucher voucher = held(number);
        if (voucher.post(financeDocument, calendar.now())) {
            ledger.keep(voucher);
            events.publishEvent(
                    new GoodsIssuesPosted(number, BusinessEvent.SYSTEM, voucher.deliveries(), financeDocument));
        }
    }

    /**
     * Finance refused it; somebody has removed the cause, and it is sent again, or has entered it there by hand.
     *
     * @throws Refusal CONFLICT when finance has it
     */
    @DecidedBy(Roles.FINANCE)
    public void refusalAnswered(String number, RefusalAnswer answer, String by) {
        held(number).sendAgain();
        events.publishEvent(new VoucherRefusalAnswered(number, by, answer));
    }

    private IssueVoucher held(String number) {
        return ledger.hold(number).orElseThrow(() -> Refusal.notFound("voucher.unknown", number));
    }

    /** @throws Refusal NOT_FOUND for an unknown voucher */
    @Transactional(readOnly = true)
    public GoodsIssueVoucher get(String number) {
        return ledger.find(number).orElseThrow(() -> Refusal.notFound("voucher.unknown", number));
    }

    /** One page, the newest first, beginning before this id. */
    @Transactional(readOnly = true)
    public List<GoodsIssueVoucher> page(long before, int size) {
        return ledger.page(before, size);
    }

    /** Its lines by order, delivery and SKU, beginning after this one. */
    @Transactional(readOnly = true)
    public List<VoucherLine> lines(String number, VoucherPlace after, int size) {
        return ledger.lines(number, after, size);
    }

    public PostingSettings settings() {
        return settings;
    }
}
