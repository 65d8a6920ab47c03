package io.orderwright.commands.northwind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderwright.commands.northwind.History.Line;
import io.orderwright.commands.northwind.History.Order;
import io.orderwright.commands.northwind.History.Product;
import io.orderwright.commands.northwind.Supply.DueSupply;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Northwind's files to what imports and the warehouse are told. */
@Tag("intake")
class HistoryTest {

    private static final Path FOLDER = Path.of(System.getProperty("orderwright.northwind", "../shared/data/northwind"));

    @Test
    void theFilesAddUpToTheGoldenFigure() {
        assumeTrue(Files.isDirectory(FOLDER), "Skipped: no Northwind files in " + FOLDER);
        History history = History.read(FOLDER);

        assertThat(history.customers()).hasSize(91);
        assertThat(history.products()).hasSize(77);
        assertThat(history.orders()).hasSize(830);
        assertThat(history.lines()).isEqualTo(2155);
        assertThat(history.amount()).isEqualByComparingTo("1265793.29");
        assertThat(new ImportFiles(history).customers().lines()).hasSize(92);
        assertThat(ImportFiles.orders(history).lines()).hasSize(2156);
    }

    @Test
    void aLineLosesItsFloatNoiseAndIsRoundedHalfUp() {
        assertThat(line(1, "9.80", "10", "0.15").amount()).isEqualByComparingTo("83.30");
        assertThat(line(1, "0.10", "1", "0.05").amount()).isEqualByComparingTo("0.10");
        assertThat(line(1, "0.30", "1", "0.05").amount()).isEqualByComparingTo("0.29");
    }

    @Test
    void quotesCommasAndLineBreaksStayInTheirCell(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(file, "a,b\r\n\"one, \"\"two\"\"\nthree\",\r\nlast,é");
        assertThat(Csv.read(file))
                .extracting(row -> row.get("a"), row -> row.get("b"))
                .containsExactly(tuple("one, \"two\"\nthree", ""), tuple("last", "é"));
    }

    @Test
    void receiptsBringExactlyWhatTheOpeningStockLacksEachUnderItsOwnReference() {
        History history = new History(
                List.of(),
                List.of(new Product(1, "Tea", "box", BigDecimal.ONE, BigDecimal.valueOf(10))),
                List.of(order(1, "6"), order(2, "6"), order(3, "5")));
        Supply supply = new Supply(history);

        List<DueSupply> first = supply.next("NWP-01", BigDecimal.ONE);
        assertThat(first).containsExactly(new DueSupply("NW-2", "NWP-01", BigDecimal.valueOf(2)));
        assertThat(supply.next("NWP-01", BigDecimal.ONE)).isEqualTo(first);
        supply.booked(first);
        assertThat(supply.next("NWP-01", BigDecimal.valueOf(100)))
                .containsExactly(new DueSupply("NW-3", "NWP-01", BigDecimal.valueOf(5)));
        assertThat(supply.next("NWP-99", BigDecimal.ONE)).isEmpty();
    }

    private static Order order(int id, String quantity) {
        return new Order(id, "TEA", "1996-08-01", "SF", List.of(line(1, "1", quantity, "0")));
    }

    private static Line line(int product, String price, String quantity, String discount) {
        return new Line(product, new BigDecimal(price), new BigDecimal(quantity), new BigDecimal(discount));
    }
}
