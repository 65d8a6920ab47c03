package io.orderwright.finance.banking.format;

import com.prowidesoftware.swift.model.field.Field28C;
import com.prowidesoftware.swift.model.field.Field60F;
import io.orderwright.finance.banking.file.BalanceProof;
import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadBalance;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.finance.banking.format.Mt940Fields.Field;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Statements of SWIFT MT940, those of several messages put together. */
final class Mt940Reader {

    private final BankFile file;
    private final List<ReadStatement> statements = new ArrayList<>();
    private final List<ReadLine> lines = new ArrayList<>();
    private @Nullable Field begun;
    private @Nullable Field account;
    private @Nullable Field number;
    private @Nullable ReadBalance opening;
    private @Nullable ReadBalance intermediate;
    private @Nullable Field entry;

    Mt940Reader(BankFile file) {
        this.file = file;
    }

    /** @throws Refusal INVALID with line and reason for anything that is not wholly a statement of the account */
    List<ReadStatement> read(List<String> text) {
        List<Field> fields = Mt940Fields.of(text);
        if (fields.isEmpty() || !fields.get(0).tag().equals("20")) {
            throw Refusal.invalid("file", "bankfile.no-mt940");
        }
        fields.forEach(this::take);
        if (begun != null || intermediate != null) {
            throw Refusal.invalid("file", "bankfile.no-balance", place(fields), "62F");
        }
        return List.copyOf(statements);
    }

    private long place(List<Field> fields) {
        return begun == null ? fields.get(fields.size() - 1).place() : begun.place();
    }

    private void take(Field field) {
        switch (field.tag()) {
            case "20" -> begin(field);
            case "25" -> account = field;
            case "28", "28C" -> number = field;
            case "60F" -> open(field, false);
            case "60M" -> open(field, true);
            case "61" -> line(field);
            case "86" -> details(field);
            case "62F" -> close(field);
            case "62M" -> pause(field);
            default -> {
                // What else a bank says (available balances, references of others) is not money that was booked.
            }
        }
    }

    private void begin(Field field) {
        if (begun != null) {
            throw Refusal.invalid("file", "bankfile.no-balance", begun.place(), "62F");
        }
        begun = field;
        account = null;
        number = null;
    }

    private void open(Field field, boolean continued) {
        Field ours = account;
        if (begun == null || ours == null) {
            throw Refusal.invalid("file", "bankfile.mt940-order", field.place(), field.tag());
        }
        file.refuseOtherAccount(ours.place(), ours.first());
        ReadBalance found = balance(field);
        if (!continued || intermediate == null) {
            if (intermediate != null || opening != null) {
                throw Refusal.invalid("file", "bankfile.mt940-order", field.place(), field.tag());
            }
            opening = found;
        } else if (!found.amount().equals(intermediate.amount())) {
            throw Refusal.invalid(
                    "file",
                    "bankfile.does-not-add-up",
                    field.place(),
                    intermediate.amount(),
                    Money.zero(file.currency()),
                    found.amount());
        }
        intermediate = null;
    }

    private void line(Field field) {
        inStatement(field);
        keepEntry(Mt940Details.NONE);
        entry = field;
    }

    /** Behind a line it is about the line; elsewhere about the statement. */
    private void details(Field field) {
        keepEntry(Mt940Details.of(field.lines()));
    }

    private void keepEntry(Mt940Details details) {
        if (entry != null) {
            ReadLine read = Mt940Entry.of(entry, details, file.currency());
            if (!read.amount().isZero()) {
                lines.add(read);
            }
            entry = null;
        }
    }

    private ReadBalance inStatement(Field field) {
        if (opening == null || begun == null) {
            throw Refusal.invalid("file", "bankfile.mt940-order", field.place(), field.tag());
        }
        return opening;
    }

    private void pause(Field field) {
        inStatement(field);
        keepEntry(Mt940Details.NONE);
        intermediate = balance(field);
        begun = null;
    }

    private void close(Field field) {
        ReadBalance first = inStatement(field);
        keepEntry(Mt940Details.NONE);
        Field said = Objects.requireNonNull(begun);
        statements.add(BalanceProof.of(
                new ReadStatement(
                        said.place(),
                        Objects.requireNonNull(account).first(),
                        number == null ? said.first() : statementNumber(number),
                        first,
                        balance(field),
                        List.copyOf(lines)),
                file.reversalsTurned()));
        lines.clear();
        opening = null;
        begun = null;
    }

    /** Without the number of the page. */
    private static String statementNumber(Field field) {
        String found = new Field28C(field.first()).getStatementNumber();
        return found == null || found.isBlank() ? field.first() : found.strip();
    }

    private ReadBalance balance(Field field) {
        Field60F balance = new Field60F(field.first());
        String mark = Objects.toString(balance.getDCMark(), "");
        if (!mark.equals("C") && !mark.equals("D")) {
            throw Refusal.invalid("file", "bankfile.no-balance", field.place(), field.tag());
        }
        file.refuseOtherCurrency(field.place(), Objects.toString(balance.getCurrency(), ""));
        Money amount = Mt940Entry.amount(field.place(), Objects.toString(balance.getAmount(), ""), file.currency());
        return new ReadBalance(
                Mt940Entry.date(field.place(), Objects.toString(balance.getDate(), "")),
                mark.equals("C") ? amount : amount.negated());
    }
}
