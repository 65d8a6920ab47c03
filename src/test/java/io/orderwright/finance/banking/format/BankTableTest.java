package io.orderwright.finance.banking.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.StatementColumn;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.finance.banking.format.BankFiles.Account;
import io.orderwright.platform.intake.file.Workbooks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that Chinese banks let one download: two heads that are in use, as money.md names them. */
@Tag("unit")
class BankTableTest {

    private static final Map<StatementColumn, String> PLAIN = Map.of(
            StatementColumn.DAY, "交易日期",
            StatementColumn.NAME, "对方名称",
            StatementColumn.ACCOUNT, "对方账号",
            StatementColumn.TEXT, "摘要+附言",
            StatementColumn.OUT, "借方发生额",
            StatementColumn.IN, "贷方发生额",
            StatementColumn.BALANCE, "账户余额",
            StatementColumn.TOTAL, "合计");

    static final Account CNY =
            Account.of(BankFileFormat.TABLE, "6222 0210 0111 6245 702", "CNY").under(PLAIN);

    static final String TABLE =
            """
            渤海银行账户明细,,,,,,,,
            账户名称：,上海样品贸易有限公司,账号：,6222021001116245702,,,,,
            交易日期,交易时间,对方名称,对方账号,摘要,附言,借方发生额,贷方发生额,账户余额
            20260105,09:12:33,北京客户公司,0200001209200012345,货款,SO-2026-00000007,,"1,234.50","11,234.50"
            20260105,10:00:00,上海供应商公司,1001234567890123456,采购,,"2,000.00",-,"9,234.50"
            20260106,08:00:00,深圳客户公司,4000001109200099999,往来款,,,"1,234,567.00","1,243,801.50"
            合计,,,,,,"2,000.00","1,235,801.50",
            """;

    @Test
    void amountsDaysAndTexts() {
        ReadStatement read = CNY.read(TABLE).get(0);
        assertThat(read.opening().amount()).hasToString("10000.00 CNY");
        assertThat(read.closing().amount()).hasToString("1243801.50 CNY");
        assertThat(read.lines())
                .extracting(line -> line.amount().plain())
                .containsExactly("1234.50", "-2000.00", "1234567.00");
        ReadLine first = read.lines().get(0);
        assertThat(first.place()).isEqualTo(4);
        assertThat(first.bookedOn()).hasToString("2026-01-05");
        assertThat(first.name()).isEqualTo("北京客户公司");
        assertThat(first.account()).isEqualTo("0200001209200012345");
        assertThat(first.text()).isEqualTo("货款 SO-2026-00000007");
    }

    @Test
    void inBothCharsets() {
        byte[] chinese = TABLE.getBytes(Charset.forName("GB18030"));
        assertThat(CNY.read(chinese)).isEqualTo(CNY.read(TABLE));
        assertThat(CNY.in(Charset.forName("GB18030")).read(chinese)).isEqualTo(CNY.read(TABLE));
        assertThat(CNY.in(Charset.forName("UTF-8")).refused(chinese)).startsWith("intake.encoding-does-not-fit");
        assertThat(CNY.in(Charset.forName("GB18030")).refused(TABLE)).startsWith("intake.encoding-does-not-fit");
    }

    @Test
    void theNewestFirst() {
        String[] lines = TABLE.split("\n");
        String turned = String.join("\n", lines[0], lines[1], lines[2], lines[5], lines[4], lines[3], lines[6]);
        ReadStatement read = CNY.read(turned).get(0);
        assertThat(read.lines())
                .extracting(line -> line.amount().plain())
                .containsExactly("1234.50", "-2000.00", "1234567.00");
        assertThat(read.opening().amount()).hasToString("10000.00 CNY");
    }

    @Test
    void everyBalanceFollowsFromTheOneBefore() {
        assertThat(CNY.refused(TABLE.replace("\"9,234.50\"", "\"9,234.60\"")))
                .isEqualTo("bankfile.table-balance [5, 9234.60 CNY]");
        assertThat(CNY.refused(TABLE.replace("\"9,234.50\"", ""))).isEqualTo("bankfile.table-balance-missing [5]");
    }

    @Test
    void totalsProveThatItIsWhole() {
        assertThat(CNY.refused(TABLE.substring(0, TABLE.indexOf("合计")))).isEqualTo("bankfile.table-no-total [6, 合计]");
        assertThat(CNY.refused(TABLE.replace("合计,,,,,,\"2,000.00\"", "合计,,,,,,\"2,000.01\"")))
                .isEqualTo("bankfile.table-total [7, 1235801.50 CNY, 2000.00 CNY]");
        assertThat(CNY.refused(TABLE + "20260107,,,,,,,\"1.00\",\"1,243,802.50\"\n"))
                .isEqualTo("bankfile.table-after-total [8]");
        assertThat(CNY.read(TABLE + "打印时间：20260108,,,,,,,,\n")).hasSize(1);
    }

    @Test
    void ofAnotherAccountOrOfNone() {
        assertThat(CNY.refused(TABLE.replace("6222021001116245702", "6222021001116245703")))
                .startsWith("bankfile.table-no-account");
        Map<StatementColumn, String> own = new EnumMap<>(PLAIN);
        own.put(StatementColumn.OWN_ACCOUNT, "本方账号");
        own.remove(StatementColumn.TOTAL);
        String file =
                """
                本方账号,交易日期,对方名称,对方账号,摘要,附言,借方发生额,贷方发生额,账户余额
                6222021001116245702,2026-01-05 09:12:33,北京,1,货款,,,5,5
                6222021001116245702,2026/1/6,北京,1,货款,,,5,10
                """;
        assertThat(CNY.under(own).read(file).get(0).lines()).hasSize(2);
        assertThat(CNY.under(own).refused(file.replace("702,2026/1/6", "703,2026/1/6")))
                .startsWith("bankfile.other-account [3, 6222021001116245703");
    }

    @Test
    void creditAndDebitInAWord() {
        Map<StatementColumn, String> words = Map.of(
                StatementColumn.DAY, "交易时间",
                StatementColumn.AMOUNT, "金额",
                StatementColumn.DIRECTION, "借/贷",
                StatementColumn.BALANCE, "余额");
        String file = "账号:6222021001116245702\n交易时间,借/贷,金额,余额\n2026年1月5日,贷,5.00,15.00\n20260106,借,7.50,7.50\n";
        List<ReadLine> lines = CNY.under(words).read(file).get(0).lines();
        assertThat(lines).extracting(line -> line.amount().plain()).containsExactly("5.00", "-7.50");
        assertThat(CNY.under(words).refused(file.replace("借,7", "?,7"))).isEqualTo("bankfile.no-direction [4]");
    }

    @Test
    void wrongAmountsAndDays() {
        assertThat(CNY.refused(TABLE.replace("\"1,234.50\"", "\"12,34.50\"")))
                .isEqualTo("bankfile.table-amount [4, 12,34.50]");
        assertThat(CNY.refused(TABLE.replace("20260105,09", "20260230,09")))
                .isEqualTo("bankfile.table-day [4, 20260230]");
        assertThat(CNY.refused(TABLE.replace("采购,,\"2,000.00\",-", "采购,,\"2,000.00\",3")))
                .isEqualTo("bankfile.table-both [5]");
        assertThat(CNY.refused(TABLE.replace("对方名称,", "名称,"))).startsWith("bankfile.table-no-head");
    }

    @Test
    void workbooks(@TempDir Path folder) throws IOException {
        Map<StatementColumn, String> few = Map.of(
                StatementColumn.DAY, "日期",
                StatementColumn.IN, "收入",
                StatementColumn.OUT, "支出",
                StatementColumn.ACCOUNT, "对方账号",
                StatementColumn.BALANCE, "余额");
        String rows = row("账号", "6222021001116245702")
                + row("日期", "收入", "支出", "对方账号", "余额")
                + row("20260105", "5.10", "", "0012", "5.10")
                + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>20260106</t></is></c><c r=\"B4\"><v>0.2</v></c>"
                + "<c r=\"D4\" t=\"inlineStr\"><is><t>0013</t></is></c><c r=\"E4\"><v>5.3000000000000007</v></c></row>";
        ReadStatement read = CNY.under(few)
                .read(Files.readAllBytes(Workbooks.of(folder, numbered(rows))))
                .get(0);
        assertThat(read.lines()).extracting(line -> line.amount().plain()).containsExactly("5.10", "0.20");
        assertThat(read.lines().get(0).account()).isEqualTo("0012");
        String lost = rows.replace(
                "<c r=\"D4\" t=\"inlineStr\"><is><t>0013</t></is></c>", "<c r=\"D4\"><v>6.2220210011162457E18</v></c>");
        assertThat(CNY.under(few).refused(Files.readAllBytes(Workbooks.of(folder, numbered(lost)))))
                .startsWith("bankfile.table-account [4,");
    }

    private static String numbered(String rows) {
        StringBuilder numbered = new StringBuilder();
        int row = 0;
        for (String piece : rows.split("(?=<row)")) {
            row++;
            numbered.append(piece.startsWith("<row>") ? piece.replace("<row>", "<row r=\"" + row + "\">") : piece);
        }
        return numbered.toString();
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
