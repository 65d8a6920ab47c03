package io.orderwright.finance.banking.format;

import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts and days as camt messages write them. */
final class CamtValues {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(\\.\\d{0,5})?");

    private CamtValues() {}

    /** Direction and amount of an entry or a balance; the direction is never a sign. */
    static Money signed(XmlNode of, BankFile file) {
        XmlNode amount = of.find("Amt").orElseThrow(() -> Refusal.invalid("file", "bankfile.no-amount", of.line()));
        XmlNode direction =
                of.find("CdtDbtInd").orElseThrow(() -> Refusal.invalid("file", "bankfile.no-direction", of.line()));
        file.refuseOtherCurrency(amount.line(), amount.currency() == null ? "" : amount.currency());
        Money money = amount(amount, file);
        return isCredit(direction) ? money : money.negated();
    }

    static boolean isCredit(XmlNode direction) {
        return switch (direction.text()) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw Refusal.invalid("file", "bankfile.no-direction", direction.line());
        };
    }

    static Money amount(XmlNode of, BankFile file) {
        if (!AMOUNT.matcher(of.text()).matches()) {
            throw Refusal.invalid("file", "bankfile.no-amount", of.line());
        }
        try {
            return Money.of(new BigDecimal(of.text()), file.currency());
        } catch (IllegalArgumentException finer) {
            throw Refusal.invalid("file", "bankfile.no-amount", of.line());
        }
    }

    /** The day of a date or a moment, as the bank counts its days. */
    static Optional<LocalDate> day(XmlNode of, String name) {
        return of.find(name).map(found -> day(found));
    }

    private static LocalDate day(XmlNode found) {
        String text = found.first("Dt", "DtTm");
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            if (CompanyCalendar.isPlausible(day)) {
                return day;
            }
            throw Refusal.invalid("file", "bankfile.no-day", found.line());
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("file", "bankfile.no-day", found.line());
        }
    }
}
