package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.letters.InterestRate;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;

/**
 * What the table finance/dunning-level says of a row.
 *
 * @param level 0 where nobody is told yet
 * @param fee in the company's currency, once for a letter
 * @param interest from the due day
 * @param minimum what all rows of a customer must come to together, in the company's currency
 * @param repeatDays after how many days the same level is told again; 0 for never
 * @param hold whether the customer's credit stops
 * @param jump whether a row may come to this level at once, whatever was told before
 */
public record LevelAnswer(
        int level,
        Money fee,
        InterestRate interest,
        LetterChannel channel,
        Money minimum,
        int repeatDays,
        boolean hold,
        boolean jump,
        String row,
        String version) {

    /** An answer that a table may leave out: then a row rises by one step with each letter. */
    private static final String JUMP = "jump";

    /**
     * @param companyCurrency in which the table's amounts are
     * @throws IllegalArgumentException when the table says something that is none of these
     */
    public static LevelAnswer of(Decision decision, String companyCurrency) {
        return new LevelAnswer(
                Math.toIntExact(number(decision, "level").longValueExact()),
                Money.of(number(decision, "fee"), companyCurrency),
                InterestRate.ofPercent(number(decision, "interest")),
                LetterChannel.valueOf(decision.text("channel")),
                Money.of(number(decision, "minimum"), companyCurrency),
                Math.toIntExact(number(decision, "repeat").longValueExact()),
                decision.text("hold").equals("YES"),
                "YES".equals(decision.outputs().get(JUMP)),
                decision.row(),
                decision.version());
    }

    private static BigDecimal number(Decision decision, String output) {
        String text = decision.text(output);
        BigDecimal value = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    decision.table() + " " + decision.row() + " says " + output + " " + text);
        }
        return value;
    }
}
