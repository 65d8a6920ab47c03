package io.orderwright.platform.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.rows.ImportOnly;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.supply.purchasing.Suppliers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Price lists and suppliers come by file as by API; a customer who is not active places no new orders, whatever the door. */
@Tag("doors")
@RunningApplication
class TradeFilesTest {

    /** What other tests have left is of many kinds: so many of it come in again with ours. */
    private static final int OTHERS = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private PriceLists lists;

    @Autowired
    private Suppliers suppliers;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private OrderIntake orders;

    @Autowired
    private FileKinds kinds;

    @Autowired
    private JdbcTemplate jdbc;

    private String name;

    private void aProduct() {
        name = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        bringIn("morgan", "products", "sku,name,unit,price,currency,tax_code\n" + name + ",Bolt,件,10,CNY,CN13\n");
    }

    @Test
    void priceListsAreMergedPriceByPrice() {
        aProduct();
        String file =
                "code,name,currency,tier,valid_from,sku,from_quantity,price\n%1$s,List,CNY,KEY,2026-01-01,%1$s,,9\n"
                                .formatted(name)
                        + "%1$s,List,CNY,key,2026-01-01,%1$s,100,8.5\n".formatted(name);
        assertCounts(bringIn("morgan", "price-lists", file), 2, 0, 0);
        assertThat(lists.entries(name)).hasSize(2);
        assertCounts(bringIn("morgan", "price-lists", file), 0, 0, 2);
        int version = lists.get(name).version();
        assertThat(version).isEqualTo(1);
        assertCounts(
                bringIn("morgan", "price-lists", "code,sku,from_quantity,price\n%1$s,%1$s,100,8\n".formatted(name)),
                0,
                1,
                0);
        assertThat(lists.get(name).tier()).isEqualTo("KEY");
        assertThat(lists.entries(name).get(0).price()).isEqualByComparingTo("9");
        assertThat(lists.entries(name).get(1).price()).isEqualByComparingTo("8");
    }

    @Test
    void whatAPriceListNamesIsThere() {
        aProduct();
        JsonNode done = bringIn(
                "morgan",
                "price-lists",
                "code,name,currency,customer,valid_from,sku,price\n%1$s,L,CNY,NOBODY-%1$s,2026-01-01,%1$s,9\n"
                        .formatted(name));
        assertThat(done.get("state").asText()).isEqualTo("REFUSED");
        done = bringIn(
                "morgan",
                "price-lists",
                "code,name,currency,valid_from,sku,price\n%1$s,L,CNY,2026-01-01,NONE,9\n".formatted(name));
        assertThat(done.get("state").asText()).isEqualTo("REFUSED");
        assertThat(lists.find(name)).isEmpty();
        JsonNode two = bringIn(
                "morgan",
                "price-lists",
                "code,name,currency,valid_from,sku,from_quantity,price\n%1$s,L,CNY,2026-01-01,%1$s,0,9\n%1$s,M,CNY,2026-01-01,%1$s,5,8\n"
                        .formatted(name));
        assertThat(two.get("state").asText()).isEqualTo("REFUSED");
        assertThat(lists.find(name)).isEmpty();
    }

    @Test
    void suppliersAndWhatTheyAskFor() {
        aProduct();
        String who = "code,name,currency\n" + name + ",Works,CNY\n";
        assertCounts(bringIn("paul", "suppliers", who), 1, 0, 0);
        assertCounts(bringIn("paul", "suppliers", who), 0, 0, 1);
        String offers = "supplier,sku,price,lead_days\n%1$s,%1$s,4.5,14\n".formatted(name);
        assertCounts(bringIn("paul", "supplier-offers", offers), 1, 0, 0);
        assertCounts(
                bringIn("paul", "supplier-offers", "supplier,sku,lead_days\n%1$s,%1$s,21\n".formatted(name)), 0, 1, 0);
        assertThat(suppliers.offer(name, name).orElseThrow().price()).isEqualByComparingTo("4.5");
        assertThat(suppliers.offer(name, name).orElseThrow().leadDays()).isEqualTo(21);
        assertThat(new ImportClient(port, "sally")
                        .upload("suppliers", "s.csv", who.getBytes(), true)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsNotActivePlacesNoNewOrders() {
        aProduct();
        ImportClient sally = new ImportClient(port, "sally");
        sally.bringIn("customers", "code,name,currency\n" + name + ",Acme,CNY\n");
        PlaceOrder asked = new PlaceOrder(
                name, null, null, null, false, List.of(new PlaceOrder.AskedLine(name, BigDecimal.ONE, null, null)));
        String open =
                orders.place(asked, "api", "open-" + name, "sally").order().number();
        JsonNode done = sally.bringIn("customers", "code,active\n" + name + ",no\n");
        assertCounts(done, 0, 1, 0);
        assertThat(customers.get(name).active()).isFalse();
        Assertions.assertThatThrownBy(() -> orders.place(asked, "api", "new-" + name, "sally"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("order.customer-inactive");
        assertThat(orders.place(asked, "api", "open-" + name, "sally").order().number())
                .as("a repeated request is answered")
                .isEqualTo(open);
        JsonNode file = sally.bringIn("orders", "order_id,customer,sku,quantity\nF-%1$s,%1$s,%1$s,1\n".formatted(name));
        assertThat(sally.errors(file).toString()).contains("intake.customer-inactive");
        sally.bringIn("customers", "code,name\n" + name + ",Acme Ltd\n");
        assertThat(customers.get(name).active()).as("what is not said stays").isFalse();
        assertThat(sally.put("/api/v1/customers/" + name, "{\"code\":\"" + name + "\",\"active\":true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(customers.get(name).active()).isTrue();
    }

    /** Also the owner of a customer who has left the company since: what holds is said again, nobody is named anew. */
    @Test
    void whatIsExportedComesInAgainAsTheSame() {
        aProduct();
        bringIn("ines", "customers", "code,name,currency,owner\n%1$s,Orphan,CNY,sally\n".formatted(name));
        jdbc.update("update customer_owner set owner = 'gone-' || customer where customer = ?", name);
        ImportClient ines = new ImportClient(port, "ines");
        bringIn("paul", "suppliers", "code,name,currency\n" + name + ",Works,CNY\n");
        bringIn("paul", "supplier-offers", "supplier,sku,price,lead_days\n%1$s,%1$s,4.5,14\n".formatted(name));
        bringIn(
                "morgan",
                "price-lists",
                "code,name,currency,valid_from,sku,price\n%1$s,\"=1+1, List\",CNY,2026-01-01,%1$s,9\n".formatted(name));
        bringIn(
                "morgan",
                "products",
                "sku,category,cost,barcode,weight\n%1$s,Bolts,0.1234,%1$s,12.5\n".formatted(name));
        bringIn("morgan", "product-packs", "sku,pack,pieces\n%1$s,box,4\n".formatted(name));
        for (String kind : List.of(
                "units",
                "exchange-rates",
                "tax-rates",
                "customers",
                "products",
                "product-packs",
                "price-lists",
                "suppliers",
                "supplier-offers")) {
            String format = kind.equals("price-lists") ? ".csv" : ".xlsx";
            byte[] exported = ines.download("/api/v1/exports/" + kind + format);
            JsonNode done = ines.bringIn(kind, format.equals(".csv") ? linesOf(exported) : rowsOf(exported), true);
            assertThat(done.get("state").asText())
                    .as(done + " " + ines.errors(done))
                    .isEqualTo("DONE");
            assertThat(done.get("added").asInt() + done.get("changed").asInt())
                    .as(kind + " " + done
                            + ines.json("/api/v1/imports/" + done.get("id").asLong() + "/changes"))
                    .isZero();
            assertThat(done.get("same").asInt()).as(kind).isPositive();
        }
        assertThat(new ImportClient(port, "sally")
                        .get("/api/v1/exports/customers.xlsx", Locale.ENGLISH, "*/*")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Ours and the first of the others: all of them are as many as tests have run before. */
    private byte[] linesOf(byte[] file) {
        List<String> lines = new String(file, UTF_8).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> line <= OTHERS || lines.get(line).contains(name))
                .mapToObj(line -> lines.get(line) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    /** The same of a sheet, whose other cells stay as they are. */
    private byte[] rowsOf(byte[] file) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheetAt(0);
            int last = sheet.getLastRowNum();
            int end = Math.min(last, OTHERS);
            for (int row = end + 1; row <= last; row++) {
                if (isOurs(sheet.getRow(row))) {
                    end++;
                    if (end < row) {
                        sheet.shiftRows(row, row, end - row);
                    }
                } else {
                    sheet.removeRow(sheet.getRow(row));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .anyMatch(cell -> cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(name));
    }

    /** A kind comes out as it goes in, or says which other one has what it says. */
    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void everyKindComesOutOrSaysWhyNot(ImportKind kind) {
        FileKind<?> file = kinds.of(kind);
        assertThat(file instanceof KnownRecords).isNotEqualTo(file instanceof ImportOnly);
        assertThat(file.columns()).hasSameSizeAs(file.example());
        ImportClient ines = new ImportClient(port, "ines");
        HttpResponse<String> answer = ines.get("/api/v1/exports/" + kind.path() + ".csv", Locale.ENGLISH, "*/*");
        if (file instanceof ImportOnly only) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains(only.whyNoExport()).contains(kind.path() + " cannot be exported: ");
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .startsWith("\uFEFF" + file.columns().get(0).heading() + ",")
                    .doesNotContainPattern("[,\n][=@]");
        }
    }

    /** What each column holds is said in both languages. */
    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void everyKindHasItsTemplate(ImportKind kind) {
        String path = "/api/v1/imports/templates/"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(Stream.of("ines", "morgan", "paul", "wendy", "sally", "fiona")
                            .map(person -> person + " "
                                    + new ImportClient(port, person)
                                            .get(path, language, "*/*")
                                            .statusCode()))
                    .containsExactlyElementsOf(templates(kind));
        }
    }

    /** Whoever may bring such a file in. */
    private static List<String> templates(ImportKind kind) {
        List<String> may =
                switch (kind) {
                    case UNITS, PRODUCTS, PRODUCT_PACKS, PRICE_LISTS -> List.of("ines", "morgan");
                    case EXCHANGE_RATES, TAX_RATES, PAYMENT_TERMS -> List.of("ines", "fiona");
                    case CUSTOMERS, ADDRESSES, CONTACTS -> List.of("ines", "morgan", "sally", "fiona");
                    case SUPPLIERS, SUPPLIER_OFFERS -> List.of("ines", "paul");
                    case STOCK -> List.of("ines", "wendy");
                    case RECEIPTS -> List.of("ines", "paul", "wendy");
                    case ORDERS -> List.of("morgan", "sally");
                    case CREDIT_LIMITS,
                            OPENING_STOCK,
                            OPENING_PURCHASES,
                            PAST_ORDERS,
                            OPENING_INVOICES,
                            OPENING_ORDERS,
                            OPENING_RECEIPTS -> List.of("ines");
                };
        return Stream.of("ines", "morgan", "paul", "wendy", "sally", "fiona")
                .map(person -> person + " " + (may.contains(person) ? 200 : 403))
                .toList();
    }

    @Test
    void aHeadingOfAnotherSystemIsExplainedOnce() {
        aProduct();
        ImportClient morgan = new ImportClient(port, "morgan");
        String file = "Artikel%1$s,Bezeichnung%1$s,name\n%1$s,Schraube,Screw\n".formatted(name);
        assertThat(morgan.bringIn("products", file).get("state").asText()).isEqualTo("REFUSED");
        String address = "/api/v1/imports/mappings/products";
        assertThat(morgan.put(address, "{\"Artikel" + name + "\":\"sku\"}").statusCode())
                .as("what nobody had said before")
                .isEqualTo(201);
        assertThat(morgan.put(address, "{\"Artikel" + name + "\":\"sku\"}").statusCode())
                .as("said again")
                .isEqualTo(200);
        JsonNode done = morgan.bringIn("products", file);
        assertThat(done.get("state").asText())
                .as(morgan.errors(done).toString())
                .isEqualTo("DONE");
        assertThat(done.get("ignoredColumns").toString())
                .contains("Bezeichnung")
                .doesNotContain("Artikel");
        assertThat(morgan.put(address, "{\"name\":\"sku\"}").body()).contains("intake.mapping.known");
        assertThat(morgan.put(address, "{\"x\":\"nonsense\"}").body()).contains("nonsense");
        assertThat(new ImportClient(port, "wendy")
                        .put(address, "{\"y\":\"sku\"}")
                        .statusCode())
                .isEqualTo(403);
        morgan.put(address, "{\"Artikel" + name + "\":\"\"}");
        assertThat(morgan.bringIn("products", file).get("state").asText()).isEqualTo("REFUSED");
    }

    private static void assertCounts(JsonNode job, int added, int changed, int same) {
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("DONE");
        assertThat(List.of(
                        job.get("added").asInt(),
                        job.get("changed").asInt(),
                        job.get("same").asInt()))
                .as(job.toString())
                .containsExactly(added, changed, same);
    }

    private JsonNode bringIn(String person, String kind, String content) {
        return new ImportClient(port, person).bringIn(kind, content);
    }
}
