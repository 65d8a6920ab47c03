package io.orderwright.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.sales.orders.drafts.DraftContent.DraftLine;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows of a spreadsheet become lines as they stand there. */
@Tag("desk")
class PastedRowsTests {

    @Test
    void skuAndQuantityAreEnough() {
        assertThat(PastedRows.read("M-100\t3\r\nS-010\t40\r\n"))
                .containsExactly(new DraftLine("M-100", "3", "", ""), new DraftLine("S-010", "40", "", ""));
    }

    @Test
    void priceAndDiscountAreTakenWhereTheyAre() {
        assertThat(PastedRows.read("M-100\t3\t1,800.50\t5%\nS-010\t40\t\t10"))
                .containsExactly(new DraftLine("M-100", "3", "1,800.50", "5%"), new DraftLine("S-010", "40", "", "10"));
    }

    @Test
    void headingsAndEmptyRowsAreLeftOut() {
        assertThat(PastedRows.read("货号\t数量\t单价\n\n\t\t\nM-100\t3\n"))
                .containsExactly(new DraftLine("M-100", "3", "", ""));
        assertThat(PastedRows.read("SKU\tQty\n")).isEmpty();
    }

    @Test
    void aFirstRowWithoutHeadingsStays() {
        assertThat(PastedRows.read("M-100\t\nS-010\t2"))
                .extracting(DraftLine::sku)
                .containsExactly("M-100", "S-010");
        assertThat(PastedRows.read("M-100\nS-010")).extracting(DraftLine::sku).containsExactly("M-100", "S-010");
    }

    @Test
    void quotedCellsMayHoldTabsLineEndsAndQuotationMarks() {
        assertThat(PastedRows.read("\"A\t1\n2\"\t5\n\"5\"\" disk\"\t1"))
                .containsExactly(new DraftLine("A\t1\n2", "5", "", ""), new DraftLine("5\" disk", "1", "", ""));
    }

    @Test
    void aQuotationMarkInsideACellIsPartOfIt() {
        assertThat(PastedRows.read("H-7\"\t2")).containsExactly(new DraftLine("H-7\"", "2", "", ""));
    }

    @Test
    void furtherColumnsAndSpacesAroundAreLeftOut() {
        assertThat(PastedRows.read("\u00a0M-100 \t 3 \t\t\tremark\t9"))
                .containsExactly(new DraftLine("M-100", "3", "", ""));
    }

    @Test
    void wrongNumbersAreKeptAsTheyAreTypedToBeExplainedAtTheField() {
        assertThat(PastedRows.read("M-100\tthree 3")).containsExactly(new DraftLine("M-100", "three 3", "", ""));
    }

    @Test
    void noMoreRowsThanAnOrderMayHave() {
        String many = IntStream.range(0, 1500).mapToObj(i -> "S-" + i + "\t1").collect(Collectors.joining("\n"));
        assertThat(PastedRows.read(many)).hasSize(1000);
    }
}
