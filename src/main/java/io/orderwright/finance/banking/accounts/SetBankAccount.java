package io.orderwright.finance.banking.accounts;

import io.orderwright.platform.ground.text.SaidText;
import io.orderwright.platform.intake.file.CharsetChoices;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Enters an account of ours, or brings the one of this code up to date.
 *
 * @param fileNumber the number as the bank's files write it, where that is another
 * @param charset of its text files; absent to have it recognised
 * @param headings of a table, by what stands under them
 * @param chargeLimit in whole units of the currency; 0 for none
 */
@Schema(
        example =
                "{\"code\":\"ICBC-CNY\",\"name\":\"Main account\",\"bank\":\"ICBC Shanghai\",\"number\":\"6222021001116245702\",\"currency\":\"CNY\",\"format\":\"TABLE\",\"headings\":{\"DAY\":\"交易日期\",\"IN\":\"贷方发生额\",\"OUT\":\"借方发生额\",\"BALANCE\":\"账户余额\",\"TOTAL\":\"合计\"},\"wholeBatches\":false,\"reversalsTurned\":false,\"appliesSure\":false,\"chargeLimit\":20,\"active\":true}")
public record SetBankAccount(
        @NotBlank @Size(max = 32) String code,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String bank,
        @NotBlank @Size(max = 60) String number,
        @Nullable @Size(max = 60) String fileNumber,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull BankFileFormat format,
        @Nullable @Size(max = 20) String charset,
        @NotNull Map<@NotNull StatementColumn, @NotNull @Size(max = 100) String> headings,
        @NotNull Boolean wholeBatches,
        @NotNull Boolean reversalsTurned,
        @NotNull Boolean appliesSure,
        @NotNull @Min(0) @Max(10_000) Integer chargeLimit,
        @NotNull Boolean active) {

    /** Leaves an account as it is. */
    public static SetBankAccount of(BankAccountView known) {
        return new SetBankAccount(
                known.code(),
                known.name(),
                known.bank(),
                known.number(),
                known.fileNumber(),
                known.currency(),
                known.format(),
                known.charset(),
                known.headings(),
                known.wholeBatches(),
                known.reversalsTurned(),
                known.appliesSure(),
                known.chargeLimit(),
                known.active());
    }

    /**
     * As it is kept: what is blank is not there.
     *
     * @throws Refusal INVALID for a character set that there is not, a number without digits, and a table without
     *     the headings that prove it
     */
    BankAccountView kept() {
        var chosen = CharsetChoices.chosen(charset);
        if (!number.matches(".*\\d.*\\d.*\\d.*\\d.*")) {
            throw Refusal.invalid("number", "bankaccount.number", number);
        }
        Map<StatementColumn, String> said = new EnumMap<>(StatementColumn.class);
        headings.forEach((column, heading) -> {
            if (!heading.isBlank()) {
                said.put(column, heading.strip());
            }
        });
        if (format == BankFileFormat.TABLE) {
            refuseIncomplete(said);
        }
        return new BankAccountView(
                code,
                name.strip(),
                bank.strip(),
                number.strip(),
                SaidText.orNothing(fileNumber),
                currency,
                format,
                chosen == null ? null : chosen.name(),
                said,
                wholeBatches,
                reversalsTurned,
                appliesSure,
                chargeLimit,
                active);
    }

    /** Without the day, the amounts and the balance, nothing of a table is proved. */
    private static void refuseIncomplete(Map<StatementColumn, String> said) {
        boolean amounts = said.containsKey(StatementColumn.IN) && said.containsKey(StatementColumn.OUT)
                || said.containsKey(StatementColumn.AMOUNT) && said.containsKey(StatementColumn.DIRECTION);
        if (!amounts || !said.containsKey(StatementColumn.DAY) || !said.containsKey(StatementColumn.BALANCE)) {
            throw Refusal.invalid("headings", "bankaccount.headings-missing");
        }
    }
}
