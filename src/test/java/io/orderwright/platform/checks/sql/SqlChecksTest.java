package io.orderwright.platform.checks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.ground.Invariants.Invariant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checker runs what modules bring beside what it keeps itself. */
@Tag("architecture")
class SqlChecksTest {

    private static Invariants brought(String id) {
        return () -> List.of(new Invariant(id, 5, "select 'x' as subject, 'y' as found"));
    }

    @Test
    void whatAModuleBringsIsChecked() {
        assertThat(SqlChecks.with(List.of(brought("brought"))))
                .hasSize(SqlChecks.ALL.size() + 1)
                .contains(new SqlCheck("brought", 5, "select 'x' as subject, 'y' as found"));
    }

    @Test
    void noTwoHaveTheSameId() {
        assertThatThrownBy(() -> SqlChecks.with(List.of(brought("brought"), brought("brought"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("brought");
        assertThatThrownBy(() ->
                        SqlChecks.with(List.of(brought(SqlChecks.ALL.get(0).id()))))
                .isInstanceOf(IllegalStateException.class);
    }
}
