package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.claims.ClaimKind;
import io.orderwright.finance.dunning.claims.ClaimView;
import io.orderwright.finance.dunning.domain.ClaimAccount.BearingRow;
import io.orderwright.finance.dunning.domain.ClaimAccount.Cost;
import io.orderwright.finance.dunning.domain.ClaimAccount.RowClaim;
import io.orderwright.finance.dunning.domain.ClaimAccount.RowKey;
import io.orderwright.finance.dunning.domain.LetterDraft.LeveledRow;
import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.letters.LetterView.LetterSum;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a letter asks for: by row, and by currency with its fee and what is left of earlier fees and interest. */
public final class LetterFigures {

    private final List<LetterRow> rows = new ArrayList<>();
    private final List<LetterSum> sums = new ArrayList<>();

    /**
     * @param claims of the customer so far, waived ones too
     * @param fee of this letter
     * @param until the day through which interest runs
     */
    public LetterFigures(
            SettlementOrder order, List<LeveledRow> leveled, List<ClaimView> claims, Money fee, LocalDate until) {
        TreeSet<String> currencies = new TreeSet<>();
        leveled.forEach(one -> currencies.add(one.row().open().code()));
        claims.stream()
                .filter(ClaimView::open)
                .forEach(claim -> currencies.add(claim.amount().code()));
        if (fee.isPositive()) {
            currencies.add(fee.code());
        }
        for (String currency : currencies) {
            add(
                    order,
                    currency,
                    leveled.stream()
                            .filter(one -> one.row().open().code().equals(currency))
                            .toList(),
                    claims.stream()
                            .filter(claim -> claim.amount().code().equals(currency))
                            .toList(),
                    fee.code().equals(currency) ? fee : Money.zero(currency),
                    until);
        }
    }

    private void add(
            SettlementOrder order,
            String currency,
            List<LeveledRow> leveled,
            List<ClaimView> claims,
            Money fee,
            LocalDate until) {
        ClaimAccount account = ClaimAccount.of(
                order,
                currency,
                leveled.stream()
                        .map(one -> new BearingRow(one.row(), one.answer().interest()))
                        .toList(),
                claims.stream()
                        .filter(claim -> claim.open() && claim.kind() == ClaimKind.FEE)
                        .map(claim -> new Cost(claim.day(), claim.amount()))
                        .toList(),
                until);
        Map<RowKey, RowClaim> left = account.rows();
        Money principal = Money.zero(currency);
        Money interest = Money.zero(currency);
        for (LeveledRow one : leveled) {
            LetterRow row = row(one, Objects.requireNonNull(left.get(one.key())), claims, until);
            rows.add(row);
            principal = principal.plus(row.principal());
            interest = interest.plus(row.interest());
        }
        Money earlier = interestOf(
                        claims.stream()
                                .filter(claim -> claim.open() && !left.containsKey(key(claim)))
                                .toList(),
                        currency)
                .plus(account.costsLeft());
        if (Stream.of(principal, interest, fee, earlier).anyMatch(Money::isPositive)) {
            sums.add(sum(principal, interest, fee, earlier));
        }
    }

    /** What is asked for in one currency, added up. */
    public static LetterSum sum(Money principal, Money interest, Money fee, Money earlier) {
        return new LetterSum(
                principal,
                interest,
                fee,
                earlier,
                principal.plus(interest).plus(fee).plus(earlier));
    }

    private static LetterRow row(LeveledRow one, RowClaim claim, List<ClaimView> claims, LocalDate until) {
        Money waived = interestOf(
                claims.stream()
                        .filter(known -> !known.open() && key(known).equals(one.key()))
                        .toList(),
                claim.interest().code());
        Money interest =
                claim.interest().isMoreThan(waived) ? claim.interest().minus(waived) : Money.zero(waived.code());
        return new LetterRow(
                one.row().invoice(),
                one.row().rowNo(),
                one.row().dueOn(),
                Math.toIntExact(ChronoUnit.DAYS.between(one.row().dueOn(), until)),
                one.level(),
                one.row().open(),
                claim.principal(),
                interest,
                claim.accrued(),
                false);
    }

    private static RowKey key(ClaimView claim) {
        return new RowKey(Objects.requireNonNullElse(claim.invoice(), ""), claim.rowNo());
    }

    private static Money interestOf(List<ClaimView> claims, String currency) {
        return claims.stream()
                .filter(claim -> claim.kind() == ClaimKind.INTEREST)
                .map(ClaimView::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    public List<LetterRow> rows() {
        return List.copyOf(rows);
    }

    public List<LetterSum> sums() {
        return List.copyOf(sums);
    }
}
