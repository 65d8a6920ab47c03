package io.orderwright.approvals.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers come to: whoever the table asks is counted, whoever was added must agree besides. */
@Tag("approvals")
class VoteCountTest {

    @ParameterizedTest(name = "{0} needed, {1} said yes, {2} have not answered, added: no {3}, open {4}: {5}")
    @CsvSource({
        // 或签: the first answer is the last
        "1, 0, 1, false, false, OPEN",
        "1, 1, 0, false, false, APPROVED",
        "1, 0, 0, false, false, REJECTED",
        // 会签: everybody, and one no is enough
        "3, 2, 1, false, false, OPEN",
        "3, 3, 0, false, false, APPROVED",
        "3, 2, 0, false, false, REJECTED",
        "3, 0, 2, false, false, REJECTED",
        // by ratio: two of three
        "2, 0, 2, false, false, OPEN",
        "2, 1, 1, false, false, OPEN",
        "2, 2, 1, false, false, APPROVED",
        "2, 1, 0, false, false, REJECTED",
        // 加签: whoever was added keeps it open, and ends it with a no
        "1, 1, 0, false, true, OPEN",
        "1, 1, 0, true, false, REJECTED",
        "1, 0, 1, true, true, REJECTED",
        "2, 2, 1, false, true, OPEN",
    })
    void comesTo(int needed, int yes, int open, boolean addedNo, boolean addedOpen, Verdict verdict) {
        assertThat(new VoteCount(needed, yes, open, addedNo, addedOpen).verdict())
                .isEqualTo(verdict);
    }
}
