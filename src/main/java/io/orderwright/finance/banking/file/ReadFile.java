package io.orderwright.finance.banking.file;

import java.util.List;
import java.util.stream.Stream;

/** All that a file of a bank tells, each in the file's order. */
public record ReadFile(List<ReadStatement> statements, List<ReadNotice> notices) {

    public static ReadFile of(List<ReadStatement> statements) {
        return new ReadFile(statements, List.of());
    }

    /** This one and then the other. */
    public ReadFile and(ReadFile other) {
        return new ReadFile(
                Stream.concat(statements.stream(), other.statements.stream()).toList(),
                Stream.concat(notices.stream(), other.notices.stream()).toList());
    }

    public boolean isEmpty() {
        return statements.isEmpty() && notices.isEmpty();
    }
}
