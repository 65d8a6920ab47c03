package io.orderwright.finance.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.LineState;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which entries of two files are the same booking, and that each is the same as one at most. */
@Tag("unit")
@Tag("money")
class EntryPairsTest {

    private long lines;

    private BankLineView line(int part, int day, String amount, String entryId, String name, LineState state) {
        lines++;
        return new BankLineView(
                lines,
                1,
                1,
                "A",
                7,
                "K" + lines,
                LocalDate.of(2026, 3, day),
                null,
                Money.of(new BigDecimal(amount), "EUR"),
                false,
                "",
                name,
                "",
                "",
                "",
                "",
                entryId,
                part,
                state,
                null,
                null,
                null,
                null,
                null);
    }

    /** An entry of payments on a day. */
    private ToldEntry entry(int day, String entryId, String name, String... amounts) {
        List<BankLineView> found = new ArrayList<>();
        for (String amount : amounts) {
            int part = amounts.length == 1 ? 0 : found.size() + 1;
            found.add(line(part, day, amount, entryId, name, LineState.OPEN));
        }
        return ToldEntry.of(found).get(0);
    }

    private static boolean same(ToldEntry one, ToldEntry other) {
        return EntryPairs.of(List.of(one), List.of(other)).get(0).known() != null;
    }

    @Test
    void theBanksNumberAndTheSumSayWhatIsTheSame() {
        assertThat(same(entry(2, "R-1", "", "24.00"), entry(3, "R-1", "Pia", "15.00", "9.00")))
                .isTrue();
        assertThat(same(entry(2, "R-1", "", "24.00"), entry(2, "R-2", "", "24.00")))
                .isFalse();
        assertThat(same(entry(2, "R-1", "", "24.00"), entry(2, "R-1", "", "24.01")))
                .isFalse();
    }

    @Test
    void withoutANumberDayAndSumDoWhereNothingDiffers() {
        assertThat(same(entry(2, "", "", "24.00"), entry(2, "R-1", "Pia", "24.00")))
                .isTrue();
        assertThat(same(entry(2, "", "Urs", "24.00"), entry(2, "R-1", "Pia", "24.00")))
                .isFalse();
        assertThat(same(entry(2, "", "", "24.00"), entry(3, "", "", "24.00"))).isFalse();
        assertThat(same(entry(2, "", "Bank", "24.00"), entry(2, "", "Pia", "15.00", "9.00")))
                .as("a sum and its payments have no words in common")
                .isTrue();
        assertThat(same(entry(2, "", "", "15.00", "9.00"), entry(2, "", "", "14.00", "10.00")))
                .as("as many payments, and others")
                .isFalse();
    }

    @Test
    void twinsStayTwoAndWhatHasTheNumberComesFirst() {
        ToldEntry one = entry(2, "", "", "10.00");
        ToldEntry named = entry(2, "R-9", "", "10.00");
        ToldEntry known = entry(2, "R-9", "", "10.00");
        List<EntryPairs.Pair> pairs = EntryPairs.of(List.of(one, named), List.of(known));
        assertThat(pairs.get(0).known()).as("the only known one is taken").isNull();
        assertThat(pairs.get(1).known()).isSameAs(known);
        assertThat(EntryPairs.of(List.of(one, entry(2, "", "", "10.00")), List.of(known, entry(2, "", "", "10.00"))))
                .allMatch(pair -> pair.known() != null);
    }

    @Test
    void moreIsToldOnlyOfWhatNobodyHasDecided() {
        ToldEntry details = entry(2, "R-1", "", "15.00", "9.00");
        assertThat(details.tellsMoreThan(entry(2, "R-1", "", "24.00"))).isTrue();
        assertThat(details.tellsMoreThan(entry(2, "R-1", "", "15.00", "9.00"))).isFalse();
        ToldEntry decided = ToldEntry.of(List.of(line(0, 2, "24.00", "R-1", "", LineState.SET_ASIDE)))
                .get(0);
        assertThat(details.tellsMoreThan(decided)).isFalse();
        assertThat(decided.open()).isZero();
        assertThat(details.open()).isEqualTo(2);
        assertThat(details.sum()).hasToString("24.00 EUR");
    }
}
