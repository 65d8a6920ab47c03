package io.orderwright.finance.banking.format;

import com.prowidesoftware.swift.model.field.Field61;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A field 61: one line of a statement. */
final class Mt940Entry {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15},\\d{0,3}");

    /** Two digits of a year: those from here on are of the century before. */
    private static final int LAST_CENTURY = 80;

    private Mt940Entry() {}

    /** @throws Refusal INVALID with the line for what is no entry */
    static ReadLine of(Mt940Fields.Field field, Mt940Details details, String currency) {
        Field61 entry = new Field61(String.join("\n", field.lines()));
        String mark = Objects.toString(entry.getDebitCreditMark(), "");
        boolean in = mark.equals("C") || mark.equals("RD");
        if (!in && !mark.equals("D") && !mark.equals("RC")) {
            throw Refusal.invalid("file", "bankfile.mt940-entry", field.place());
        }
        Money amount = amount(field.place(), Objects.toString(entry.getAmount(), ""), currency);
        LocalDate value = date(field.place(), Objects.toString(entry.getValueDate(), ""));
        String day = Objects.toString(entry.getEntryDate(), "");
        String owner =
                Objects.toString(entry.getReferenceForTheAccountOwner(), "").strip();
        String reference = owner.equals("NONREF") || owner.endsWith("+") ? "" : owner;
        return new ReadLine(
                field.place(),
                day.isBlank() ? value : nearest(field.place(), day, value),
                value,
                in ? amount : amount.negated(),
                mark.startsWith("R"),
                details.returned(),
                details.name(),
                details.account(),
                details.text().isEmpty()
                        ? Objects.toString(entry.getSupplementaryDetails(), "").strip()
                        : details.text(),
                details.reference().isEmpty() ? reference : details.reference(),
                Objects.toString(entry.getReferenceOfTheAccountServicingInstitution(), "")
                        .strip(),
                "",
                0);
    }

    static Money amount(long place, String written, String currency) {
        if (!AMOUNT.matcher(written).matches()) {
            throw Refusal.invalid("file", "bankfile.mt940-entry", place);
        }
        try {
            String plain = written.replace(',', '.');
            return Money.of(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain), currency);
        } catch (IllegalArgumentException finer) {
            throw Refusal.invalid("file", "bankfile.mt940-entry", place);
        }
    }

    static LocalDate date(long place, String written) {
        if (!written.matches("\\d{6}")) {
            throw Refusal.invalid("file", "bankfile.no-day", place);
        }
        int year = Integer.parseInt(written.substring(0, 2));
        return day(year < LAST_CENTURY ? 2000 + year : 1900 + year, written.substring(2))
                .orElseThrow(() -> Refusal.invalid("file", "bankfile.no-day", place));
    }

    /** An entry date has no year: it is of the one that brings it nearest to the value date. */
    static LocalDate nearest(long place, String written, LocalDate value) {
        if (!written.matches("\\d{4}")) {
            throw Refusal.invalid("file", "bankfile.no-day", place);
        }
        return IntStream.rangeClosed(value.getYear() - 1, value.getYear() + 1)
                .mapToObj(year -> day(year, written))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(day -> Math.abs(day.toEpochDay() - value.toEpochDay())))
                .orElseThrow(() -> Refusal.invalid("file", "bankfile.no-day", place));
    }

    private static Optional<LocalDate> day(int year, String monthAndDay) {
        try {
            return Optional.of(LocalDate.of(
                    year, Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
