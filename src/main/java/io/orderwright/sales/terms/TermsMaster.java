package io.orderwright.sales.terms;

import io.orderwright.platform.ground.text.ChangedFields;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.sales.terms.TermsEvent.PaymentTermsEntered;
import io.orderwright.sales.terms.store.TermsRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payment terms by their code. A number of days needs none entered: NET and the number means it. */
@Service
@Transactional
public class TermsMaster {

    /** More than a person would look through. */
    private static final int MOST_OFFERED = 200;

    private final TermsRows rows;
    private final ApplicationEventPublisher events;

    TermsMaster(TermsRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /**
     * Terms that may be given to a customer.
     *
     * @param field what the code is called where it was typed
     * @throws Refusal INVALID for an unknown code, or one that is offered no more
     */
    @Transactional(readOnly = true)
    public PaymentTerms require(String field, String code) {
        return offered(code).orElseThrow(() -> Refusal.invalid(field, "terms.not-offered", code));
    }

    private Optional<PaymentTerms> offered(String code) {
        Integer days = PaymentTerms.netDays(code);
        return days == null
                ? rows.find(code).filter(TermsView::active).map(TermsView::terms)
                : Optional.of(PaymentTerms.net(days));
    }

    /** As {@link #require}, where more than one thing may be wrong: what would be thrown. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refused(String field, String code) {
        return offered(code).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.invalid(field, "terms.not-offered", code));
    }

    @Transactional(readOnly = true)
    public Optional<TermsView> find(String code) {
        return rows.find(code);
    }

    /** @throws Refusal NOT_FOUND for a code that was not entered */
    @Transactional(readOnly = true)
    public TermsView get(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("terms.unknown", code));
    }

    /** One page in the order of the code, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<TermsView> page(String after, int size) {
        return rows.page(after, size);
    }

    /** Those that customers may be given, in the order of their code. */
    @Transactional(readOnly = true)
    public List<TermsView> offered() {
        return page("", MOST_OFFERED).stream().filter(TermsView::active).toList();
    }

    /**
     * Enters terms; of known ones the names, and whether they are offered, may change. The same again changes nothing.
     *
     * @throws Refusal INVALID for percents that are not 100 together, longer than a year, a discount for who pays when all is
     *     due, a new code that may not be given or
     *     differs from a known one by the case of letters only, one that looks like a number of days and says another; CONFLICT for another meaning
     *     of a known code
     */
    public void enter(EnterTerms asked, String by) {
        check(asked);
        TermsView before = rows.find(asked.code()).orElse(null);
        Boolean active = asked.active();
        TermsView wanted = new TermsView(
                asked.terms(),
                asked.nameEn().strip(),
                asked.nameZh().strip(),
                active == null ? before == null || before.active() : active);
        if (before != null && told(before, wanted).isEmpty()) {
            return;
        }
        rows.enter(wanted);
        events.publishEvent(
                new PaymentTermsEntered(asked.code(), by, wanted.terms().rule(), told(before, wanted)));
    }

    private static String told(@Nullable TermsView before, TermsView after) {
        return new ChangedFields()
                .told("nameEn", before == null ? null : before.nameEn(), after.nameEn())
                .told("nameZh", before == null ? null : before.nameZh(), after.nameZh())
                .told("active", before == null ? null : before.active(), after.active())
                .inWords();
    }

    /** Refuses as {@link #enter} does, and writes nothing. */
    @Transactional(readOnly = true)
    public void check(EnterTerms asked) {
        PaymentTerms terms = asked.terms();
        BigDecimal sum = terms.rows().stream().map(TermsRow::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(PaymentTerms.WHOLE) != 0) {
            throw Refusal.invalid("rows", "terms.not-whole", PlainNumber.of(sum));
        }
        if (terms.longestDays() > PaymentTerms.MOST_DAYS) {
            throw Refusal.invalid("rows", "terms.too-long", terms.longestDays(), PaymentTerms.MOST_DAYS);
        }
        EarlyDiscount discount = terms.discount();
        if (discount != null && discount.days() > terms.longestDays()) {
            throw Refusal.invalid("discount", "terms.discount-after-due", discount.days(), terms.longestDays());
        }
        refuseOtherDeposits(terms);
        if (PaymentTerms.looksNet(asked.code())
                && (!terms.isNet()
                        || !terms.code().equals("NET" + terms.longestDays())
                        || Boolean.FALSE.equals(asked.active()))) {
            throw Refusal.invalid("code", "terms.net-means", asked.code());
        }
        refuseOtherMeaning(terms);
    }

    /** Deposits come first, are due from the order on, and say that not all is billed at the end; by rows without any nothing is. */
    private static void refuseOtherDeposits(PaymentTerms terms) {
        List<TermsRow> deposits = terms.deposits();
        if (terms.billing() == (deposits.isEmpty() ? BillingBasis.SCHEDULE : BillingBasis.END)) {
            throw Refusal.invalid("billing", "terms.deposits-by-rows", terms.billing());
        }
        if (!terms.rows().subList(0, deposits.size()).equals(deposits)
                || deposits.stream().anyMatch(row -> row.event() != DueEvent.ORDER)) {
            throw Refusal.invalid("rows", "terms.deposits-first", TermsText.of(terms.rows()));
        }
    }

    private void refuseOtherMeaning(PaymentTerms terms) {
        Optional<TermsView> known = rows.find(terms.code());
        if (known.isEmpty()) {
            BusinessKey.require("code", terms.code(), KeyKind.PAYMENT_TERMS);
            rows.twin(terms.code()).ifPresent(twin -> {
                throw Refusal.invalid("code", "terms.twin", twin);
            });
        } else if (!known.get().terms().rule().equals(terms.rule())) {
            throw Refusal.conflict("terms.meaning-stays", terms.code());
        }
    }
}
