package io.orderwright.process.engine.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security")
class ScopelessExpressionsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser()}",
                "#{ currentUserGroups() }",
                "${ now() }",
                "${dateTime().plusDays(2)}",
                "${dateTime().withTimeAtStartOfDay().minusMonths(1).plusHours(3).toDate()}"
            })
    void whoAndWhenIsAllowed(String expression) {
        assertThat(ScopelessExpressions.allow(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${bait.take()}",
                "${currentUser().getClass()}",
                "${now().getClass().forName('java.lang.Runtime')}",
                "${dateTime().plusDays(bait.take())}",
                "${dateTime().toDate().getClass()}",
                "${currentUser()}${bait.take()}",
                "${currentUser()} ${bait}",
                "x${currentUser()}",
                "${''.class}",
                "${currentUser() == bait.take()}"
            })
    void nothingElseIs(String expression) {
        assertThat(ScopelessExpressions.allow(expression)).isFalse();
    }
}
