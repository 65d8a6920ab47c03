package io.orderwright.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.credit.CreditFacts;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.sales.changes.matrix.ChangeCell;
import io.orderwright.sales.changes.matrix.ChangeKind;
import io.orderwright.sales.changes.matrix.ChangeMatrix;
import io.orderwright.sales.changes.matrix.ChangeOutcome;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.supply.purchasing.PurchaseFacts;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner's table replaces the shipped one while decisions go on; a bad one replaces nothing. */
@Tag("architecture")
class OwnersTablesTest {

    private static final String CREDIT = "credit/credit-decision";
    private static final CreditFacts AT_125_PERCENT =
            new CreditFacts("A", "VIP", new BigDecimal("125"), 0, new BigDecimal("1000.00"), false, 1000);

    @TempDir
    Path folder;

    @Test
    void anOwnersTableReplacesTheShippedOne() throws IOException {
        DecisionTables tables = tables();
        Decision shipped = tables.decide(CREDIT, AT_125_PERCENT);
        assertThat(shipped.text("answer")).isEqualTo("HOLD");
        put(upTo130());
        tables.reload();
        Decision owners = tables.decide(CREDIT, AT_125_PERCENT);
        assertThat(owners.text("answer")).isEqualTo("REVIEW");
        assertThat(owners.row()).isEqualTo("D-3");
        assertThat(owners.version()).startsWith("2026-02 #").isNotEqualTo(shipped.version());
        assertThat(tables().decide(CREDIT, AT_125_PERCENT)).isEqualTo(owners);
        Files.delete(folder.resolve(CREDIT + ".drl.xlsx"));
        assertThat(tables.reload()).containsEntry(CREDIT, shipped.version());
        assertThat(tables.decide(CREDIT, AT_125_PERCENT)).isEqualTo(shipped);
    }

    /** What may be changed of an order: an owner forbids what is possible, and cannot allow what is not. */
    @Test
    void theMatrixOfChangesIsTightenedOnly() throws IOException {
        String table = "sales/change-matrix";
        Path file = folder.resolve(table + ".drl.xlsx");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                EditedTable.of(table)
                        .text("L-2", 3, "WAIT")
                        .text("L-2", 4, "reason.change.wait-owner")
                        .text("L-3", 3, "FREE")
                        .text("D-4", 3, "FREE")
                        .text("H-1", 3, "WAIT")
                        .text("H-1", 4, "reason.change.wait-owner")
                        .bytes());
        ChangeMatrix matrix = new ChangeMatrix(tables());
        assertThat(matrix.cell(ChangeKind.LOWER, ChangeStage.PICKED).outcome()).isEqualTo(ChangeOutcome.WAIT);
        assertThat(matrix.cell(ChangeKind.LOWER, ChangeStage.TO_SHIP).free()).isTrue();
        assertThat(matrix.cell(ChangeKind.LOWER, ChangeStage.SHIPPED))
                .extracting(ChangeCell::outcome, ChangeCell::reason)
                .containsExactly(ChangeOutcome.REFUSE, "reason.change.not-possible");
        assertThat(matrix.cell(ChangeKind.BILL_TO, ChangeStage.INVOICED).free()).isFalse();
        assertThat(matrix.cell(ChangeKind.SHIP_TO, ChangeStage.TO_SHIP).outcome())
                .isEqualTo(ChangeOutcome.WAIT);
    }

    @Test
    void savingWithoutAChangeKeepsTheVersion() throws IOException {
        DecisionTables tables = tables();
        String version = tables.versions().get(CREDIT);
        put(EditedTable.of(CREDIT).number("D-3", 5, 120).bytes());
        assertThat(tables.reload()).containsEntry(CREDIT, version);
    }

    @Test
    void aBadTableReplacesNothingAndSaysWhy() throws IOException {
        DecisionTables tables = tables();
        Decision before = tables.decide(CREDIT, AT_125_PERCENT);
        put(EditedTable.of(CREDIT).without("D-5").bytes());
        assertThatThrownBy(tables::reload).isInstanceOf(TableRefused.class).hasMessageContaining("gap: " + CREDIT);
        assertThat(tables.decide(CREDIT, AT_125_PERCENT)).isEqualTo(before);
    }

    /** Nothing stops because one workbook is wrong, and somebody is told. */
    @Test
    void aBadTableAtTheStartIsAProblemAndTheOneBeforeItDecides() throws IOException {
        put(EditedTable.of(CREDIT).text("D-5", 12, "AUTO\"); //").bytes());
        DecisionTables tables = tables();
        assertThat(tables.decide(CREDIT, AT_125_PERCENT).text("answer")).isEqualTo("HOLD");
        assertThat(tables.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.table()).isEqualTo(CREDIT);
            assertThat(problem.origin()).isEqualTo(TableSources.FOLDER);
            assertThat(problem.findings()).singleElement().satisfies(finding -> assertThat(finding.cell())
                    .startsWith("Rules!M"));
        });
        assertThat(tables.origins()).containsEntry(CREDIT, TableSources.SHIPPED);
        put(upTo130());
        tables.reload();
        assertThat(tables.decide(CREDIT, AT_125_PERCENT).text("answer")).isEqualTo("REVIEW");
        assertThat(tables.origins()).containsEntry(CREDIT, TableSources.FOLDER);
        assertThat(tables.problems()).isEmpty();
    }

    @Test
    void aTableThatNobodyAsksIsAProblem() throws IOException {
        Files.createDirectories(folder.resolve("credit"));
        Files.write(folder.resolve("credit/credit-decison.drl.xlsx"), EditedTable.shipped(CREDIT));
        DecisionTables tables = tables();
        assertThat(tables.versions()).containsKey(CREDIT).doesNotContainKey("credit/credit-decison");
        assertThat(tables.problems())
                .singleElement()
                .extracting(TableProblem::table)
                .isEqualTo("credit/credit-decison");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        DecisionTables tables = ShippedTables.tables(folder.resolve("nowhere"));
        assertThat(tables.decide(CREDIT, AT_125_PERCENT).text("answer")).isEqualTo("HOLD");
        assertThat(tables.problems())
                .singleElement()
                .extracting(problem -> problem.findings().get(0).kind())
                .isEqualTo(FaultKind.NO_FOLDER);
    }

    /** What was released is above the folder; where the newest cannot be used, the one before it is. */
    @Test
    void whatOwnersReleasedIsUppermost() throws IOException {
        put(upTo130());
        List<OwnersTables.OwnersTable> released = new ArrayList<>();
        DecisionTables tables = ShippedTables.tables(folder, () -> released);
        assertThat(tables.decide(CREDIT, AT_125_PERCENT).text("answer")).isEqualTo("REVIEW");
        released.add(new OwnersTables.OwnersTable(
                CREDIT, "7", EditedTable.of(CREDIT).text("D-5", 12, "APPROVE").bytes(), List.of()));
        tables.reload();
        assertThat(tables.decide(CREDIT, AT_125_PERCENT).text("answer")).isEqualTo("APPROVE");
        assertThat(tables.origins()).containsEntry(CREDIT, "7");
        released.add(
                0,
                new OwnersTables.OwnersTable(
                        CREDIT, "8", EditedTable.of(CREDIT).without("D-5").bytes(), List.of()));
        assertThatThrownBy(tables::reload).isInstanceOf(TableRefused.class);
        assertThat(tables.origins()).containsEntry(CREDIT, "7");
        tables.refresh();
        assertThat(tables.origins()).containsEntry(CREDIT, "7");
        assertThat(tables.problems())
                .singleElement()
                .extracting(TableProblem::origin)
                .isEqualTo("8");
    }

    /** Nobody thought of it, and the other tables go on all the same. */
    @Test
    @SuppressWarnings("NullAway") // what must not be
    void whateverAWorkbookComesToItIsAProblemOfItsTable() {
        DecisionTables tables =
                ShippedTables.tables(folder, () -> List.of(new OwnersTables.OwnersTable(CREDIT, "7", null, List.of())));
        assertThat(tables.decide(CREDIT, AT_125_PERCENT).text("answer")).isEqualTo("HOLD");
        assertThat(tables.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.origin()).isEqualTo("7");
            assertThat(problem.findings()).extracting(TableFault::kind).containsExactly(FaultKind.NOT_COMPILED);
        });
    }

    /** The database was away when the application started. */
    @Test
    void whatCouldNotBeAskedAtTheStartIsAskedAgain() {
        AtomicBoolean away = new AtomicBoolean(true);
        DecisionTables tables = ShippedTables.tables(folder, () -> {
            if (away.get()) {
                throw new IllegalStateException("away");
            }
            return List.of();
        });
        assertThatThrownBy(() -> tables.decide(CREDIT, AT_125_PERCENT)).isInstanceOf(IllegalStateException.class);
        assertThat(tables.refused()).isTrue();
        away.set(false);
        tables.refresh();
        assertThat(tables.refused()).isFalse();
        assertThat(tables.decide(CREDIT, AT_125_PERCENT).text("answer")).isEqualTo("HOLD");
    }

    /** A table that its owner made before we told how far prices moved asks what it asked. */
    @Test
    void anOwnersTableOfFewerFactsGoesOn() throws IOException {
        String table = "purchasing/order-approval";
        Path file = folder.resolve(table + ".drl.xlsx");
        Files.createDirectories(file.getParent());
        try (InputStream earlier = getClass().getResourceAsStream("/tables/purchase-approval-before-prices.drl.xlsx")) {
            Files.copy(earlier, file);
        }
        Decision owners = tables().decide(table, new PurchaseFacts("KNOWN", BigDecimal.TEN, PurchaseFacts.BEYOND));
        assertThat(owners.row()).isEqualTo("A-1");
        assertThat(owners.version()).startsWith("2026-01 #");
    }

    @Test
    void reloadUnderLoadLosesNoDecision() throws Exception {
        DecisionTables tables = tables();
        String shippedVersion = tables.decide(CREDIT, AT_125_PERCENT).version();
        byte[] owners = upTo130();
        AtomicBoolean stop = new AtomicBoolean();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Long>> deciding = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            deciding.add(threads.submit(() -> {
                long made = 0;
                while (!stop.get()) {
                    Decision decision = tables.decide(CREDIT, AT_125_PERCENT);
                    seen.add(decision.version() + " " + decision.row() + " " + decision.text("answer"));
                    made++;
                    // The one who reloads has a machine to himself in between.
                    LockSupport.parkNanos(500_000);
                }
                return made;
            }));
        }
        for (int reload = 0; reload < 4; reload++) {
            put(reload % 2 == 0 ? owners : EditedTable.shipped(CREDIT));
            tables.reload();
        }
        String ownersVersion = ownersVersion(tables, owners);
        stop.set(true);
        for (Future<Long> future : deciding) {
            assertThat(future.get()).isPositive();
        }
        threads.shutdown();
        assertThat(seen).containsExactlyInAnyOrder(shippedVersion + " D-5 HOLD", ownersVersion + " D-3 REVIEW");
    }

    private String ownersVersion(DecisionTables tables, byte[] owners) throws IOException {
        put(owners);
        return tables.reload().get(CREDIT);
    }

    private DecisionTables tables() {
        return ShippedTables.tables(folder);
    }

    private static byte[] upTo130() {
        return EditedTable.of(CREDIT)
                .text("Version", 1, "2026-02")
                .number("D-3", 5, 130)
                .number("D-4", 5, 130)
                .number("D-5", 4, 130)
                .bytes();
    }

    /** As a careful owner's tool does: written beside, then moved into place. */
    private void put(byte[] workbook) throws IOException {
        Path file = folder.resolve(CREDIT + ".drl.xlsx");
        Files.createDirectories(file.getParent());
        Path beside = folder.resolve("credit/fresh.tmp");
        Files.write(beside, workbook);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
