package io.orderwright.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.dunning.DunningFacts;
import io.orderwright.finance.dunning.domain.LevelAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of levels may ask what was told before and when, and may let a row jump; one of before goes on as it was. */
@Tag("architecture")
@Tag("money")
class OwnersDunningTableTest {

    private static final String TABLE = "finance/dunning-level";
    private static final int DAYS_UP_TO = 3;
    private static final int TOLD_ABOVE = 4;
    private static final int TOLD_UP_TO = 5;
    private static final int JUMP = 15;

    @TempDir
    Path folder;

    private static LevelAnswer ask(DecisionTables tables, int days, int told, int since) {
        return LevelAnswer.of(tables.decide(TABLE, new DunningFacts("KEY", days, told, since)), "CNY");
    }

    private DecisionTables owners(byte[] workbook) throws IOException {
        Files.createDirectories(folder.resolve("finance"));
        Files.write(folder.resolve(TABLE + ".drl.xlsx"), workbook);
        return ShippedTables.tables(folder);
    }

    @Test
    void anOwnersTableKnowsWhatWasTold() throws IOException {
        DecisionTables tables = owners(EditedTable.of(TABLE)
                .number("A-1", DAYS_UP_TO, 30)
                .number("A-1", TOLD_UP_TO, 0)
                .number("A-2", DAYS_UP_TO - 1, 3)
                .number("A-2", TOLD_ABOVE, 0)
                .text("A-4", JUMP, "YES")
                .bytes());
        assertThat(ask(tables, 20, 0, DunningFacts.NEVER).row()).isEqualTo("A-1");
        assertThat(ask(tables, 20, 1, 10).row()).isEqualTo("A-2");
        assertThat(ask(tables, 20, 1, 10).jump()).isFalse();
        assertThat(ask(tables, 61, 0, DunningFacts.NEVER).jump()).isTrue();
    }

    /** Shipped before the table had these columns, and an owner's since. */
    @Test
    void aTableOfBeforeGoesOn() throws IOException {
        DecisionTables tables;
        try (InputStream before =
                OwnersDunningTableTest.class.getResourceAsStream("/rules-before/dunning-level.drl.xlsx")) {
            tables = owners(before.readAllBytes());
        }
        assertThat(tables.versions().get(TABLE)).startsWith("2026-01 #");
        DecisionTables shipped = ShippedTables.tables();
        assertThat(shipped.versions().get(TABLE)).startsWith("2026-02 #");
        for (int days : new int[] {1, 4, 15, 31, 61}) {
            LevelAnswer old = ask(tables, days, 0, DunningFacts.NEVER);
            LevelAnswer now = ask(shipped, days, 3, 1);
            assertThat(old.jump()).isFalse();
            assertThat(old.level()).isEqualTo(now.level());
            assertThat(old.fee()).isEqualTo(now.fee());
            assertThat(old.row()).isEqualTo(now.row());
        }
    }
}
