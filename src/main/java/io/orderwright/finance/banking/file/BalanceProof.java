package io.orderwright.finance.banking.file;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;

/**
 * The opening balance and the lines make the closing balance, or nothing is believed. Where a bank means its reversals the
 * other way round than the standard says, the balances tell.
 */
public final class BalanceProof {

    private BalanceProof() {}

    /**
     * @param turned which of two ways is meant where both add up
     * @throws Refusal INVALID where neither does
     */
    public static ReadStatement of(ReadStatement read, boolean turned) {
        List<ReadLine> other = read.lines().stream()
                .map(line -> line.reversal() ? line.turned() : line)
                .toList();
        boolean asSaid = adds(read, read.lines());
        boolean otherwise = adds(read, other);
        if (!asSaid && !otherwise) {
            throw Refusal.invalid(
                    "file",
                    "bankfile.does-not-add-up",
                    read.place(),
                    read.opening().amount(),
                    sum(read, read.lines()),
                    read.closing().amount());
        }
        return asSaid && !(otherwise && turned) ? read : read.with(other);
    }

    private static boolean adds(ReadStatement read, List<ReadLine> lines) {
        return read.opening()
                .amount()
                .plus(sum(read, lines))
                .equals(read.closing().amount());
    }

    private static Money sum(ReadStatement read, List<ReadLine> lines) {
        return lines.stream()
                .map(ReadLine::amount)
                .reduce(Money.zero(read.opening().amount().code()), Money::plus);
    }
}
