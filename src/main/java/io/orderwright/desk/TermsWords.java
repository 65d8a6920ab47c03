package io.orderwright.desk;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.DepositGate;
import io.orderwright.sales.terms.EarlyDiscount;
import io.orderwright.sales.terms.MonthEnd;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsMaster;
import io.orderwright.sales.terms.TermsRow;
import io.orderwright.sales.terms.TermsView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Payment terms in the reader's words, wherever a page shows them. */
@Component
public class TermsWords {

    private static final String BETWEEN = "; ";

    private final MessageSource messages;
    private final TermsMaster master;

    TermsWords(MessageSource messages, TermsMaster master) {
        this.messages = messages;
        this.master = master;
    }

    /** The codes that a customer may be given, first the one that there is; nothing for a new customer, which the days say. */
    public List<String> offered(@Nullable String now) {
        return Stream.concat(
                        Stream.of(Objects.requireNonNullElse(now, "")),
                        master.offered().stream().map(TermsView::code))
                .distinct()
                .toList();
    }

    /** Their name in the reader's language. */
    public String name(TermsView terms, Locale locale) {
        return locale.getLanguage().equals("zh") ? terms.nameZh() : terms.nameEn();
    }

    /** What they mean; a number of days says nothing else. */
    public String of(PaymentTerms terms, Locale locale) {
        MonthEnd end = terms.monthEnd();
        if (terms.isNet()) {
            return say(locale, "terms.net", terms.rows().get(0).days());
        }
        Stream<String> rows = terms.rows().stream().map(row -> row(row, end, locale));
        Stream<String> billed = terms.billing() == BillingBasis.DELIVERY
                ? Stream.of(say(locale, "terms.billing.DELIVERY"))
                : Stream.empty();
        EarlyDiscount discount = terms.discount();
        Stream<String> less = discount == null
                ? Stream.of()
                : Stream.of(say(locale, "terms.discount", PlainNumber.of(discount.percent()), discount.days()));
        return Stream.of(rows, billed, less).flatMap(one -> one).collect(Collectors.joining(BETWEEN));
    }

    private String row(TermsRow row, @Nullable MonthEnd end, Locale locale) {
        DepositGate gate = row.deposit();
        String due = due(row, end, locale);
        return gate == null ? due : say(locale, "terms.deposit." + gate, due);
    }

    private String due(TermsRow row, @Nullable MonthEnd end, Locale locale) {
        String event = say(locale, "terms.event." + row.event());
        String percent = PlainNumber.of(row.percent());
        if (end == null) {
            return say(locale, "terms.row", percent, row.days(), event);
        }
        Integer cutOff = end.cutOffDay();
        return cutOff == null
                ? say(locale, "terms.row-month", percent, row.days(), event, end.months())
                : say(locale, "terms.row-cut-off", percent, row.days(), event, end.months(), cutOff);
    }

    private String say(Locale locale, String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
