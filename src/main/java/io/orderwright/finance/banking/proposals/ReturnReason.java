package io.orderwright.finance.banking.proposals;

import io.orderwright.finance.banking.BankLineView;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a bank took money back, in words for whoever looks at the books. */
final class ReturnReason {

    private static final int LONGEST = 200;

    private ReturnReason() {}

    /** Both languages, the bank's code and what it wrote, 200 signs at most. */
    static String words(BankLineView line) {
        String words = Stream.of("银行退回 / taken back by the bank", line.returnReason(), line.text())
                .filter(word -> !word.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" · "));
        return words.substring(
                0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }
}
