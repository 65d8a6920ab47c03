package io.orderwright.sales.terms;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as people type them, on a page and in a file: {@code 30 ORDER 0 DEPOSIT SHIPMENT, 70 INVOICE 30}. */
public final class TermsText {

    private static final Pattern ROW =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*%?\\s*(\\p{L}+)\\s*\\+?\\s*(\\d{1,3})"
                    + "(\\s*(?i:DEPOSIT|定金)(?:\\s+(\\p{L}+))?)?");

    private TermsText() {}

    /**
     * @param typed a number alone is that many days after the document
     * @throws Refusal INVALID for what is no such row
     */
    public static List<TermsRow> rows(String typed) {
        String text = typed.strip();
        if (text.matches("\\d{1,3}")) {
            return PaymentTerms.net(Integer.parseInt(text)).rows();
        }
        return Arrays.stream(text.split("[,;，；/]")).map(TermsText::row).toList();
    }

    private static TermsRow row(String typed) {
        Matcher row = ROW.matcher(typed.strip());
        if (!row.matches()) {
            throw Refusal.invalid("rows", "terms.rows-form", typed.strip());
        }
        return new TermsRow(
                new BigDecimal(row.group(1)),
                event(row.group(2)),
                Integer.parseInt(row.group(3)),
                row.group(4) == null ? null : gate(row.group(5)));
    }

    private static DueEvent event(String typed) {
        return switch (typed.toUpperCase(Locale.ROOT)) {
            case "ORDER", "订单", "下单" -> DueEvent.ORDER;
            case "DELIVERY", "发货", "交货" -> DueEvent.DELIVERY;
            case "INVOICE", "发票", "开票" -> DueEvent.INVOICE;
            default -> throw Refusal.invalid("rows", "terms.rows-form", typed);
        };
    }

    private static DepositGate gate(@Nullable String typed) {
        String named = typed == null ? "" : typed;
        return switch (named.toUpperCase(Locale.ROOT)) {
            case "" -> DepositGate.NONE;
            case "SUPPLY", "备货" -> DepositGate.SUPPLY;
            case "SHIPMENT", "发货" -> DepositGate.SHIPMENT;
            default -> throw Refusal.invalid("rows", "terms.rows-form", named);
        };
    }

    private static String deposit(TermsRow row) {
        DepositGate gate = row.deposit();
        if (gate == null) {
            return "";
        }
        return gate == DepositGate.NONE ? " DEPOSIT" : " DEPOSIT " + gate;
    }

    /** As they would be typed. */
    public static String of(List<TermsRow> rows) {
        return rows.stream()
                .map(row -> PlainNumber.of(row.percent()) + " " + row.event() + " " + row.days() + deposit(row))
                .collect(Collectors.joining(", "));
    }
}
