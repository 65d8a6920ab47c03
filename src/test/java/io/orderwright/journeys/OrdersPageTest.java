package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list over HTTP: what it shows, what it keeps under a name, what it gives away. */
@Tag("desk")
class OrdersPageTest extends Business {

    private static final Pattern NUMBERS = Pattern.compile("id=\"order-(SO-[0-9-]+)\"");

    @LocalServerPort
    int port;

    @Test
    void exportsHoldExactlyWhatIsShown() throws IOException {
        String customer = goodCustomer();
        String sku = goods("10", 100_000);
        for (int i = 1; i <= 35; i++) {
            placeAs("sally", new PlaceOrder(customer, null, "=PO" + i, null, false, List.of(line(sku, i))));
        }
        Browser sally = new Browser(port).as("sally");
        String query = "customer=" + customer + "&amountFrom=20&sort=LOWEST&column=gross&column=purchase-order";
        List<String> shown = new ArrayList<>();
        String next = "/orders?" + query;
        while (next != null) {
            String page = sally.get(next).body();
            NUMBERS.matcher(page).results().forEach(found -> shown.add(found.group(1)));
            Matcher link = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        assertThat(shown).hasSize(34).doesNotHaveDuplicates();

        List<String> csv =
                sally.get("/orders/export.csv?" + query).body().lines().toList();
        assertThat(csv.get(0)).isEqualTo("\uFEFFNumber,Amount,Purchase order");
        assertThat(csv.subList(1, csv.size()))
                .extracting(record -> record.split(",")[0])
                .isEqualTo(shown);
        assertThat(csv.get(1)).endsWith(",20.00,'=PO2");

        List<List<String>> rows = workbook(sally, "/orders/export.xlsx?" + query);
        assertThat(rows.get(0)).containsExactly("Number", "Amount", "Purchase order");
        assertThat(rows.subList(1, rows.size())).extracting(row -> row.get(0)).isEqualTo(shown);
        assertThat(rows.get(1).subList(1, 3)).containsExactly("20.00", "'=PO2");
        assertThat(sally.get("/orders/export.csv?lang=zh-CN&" + query).body()).startsWith("\uFEFF订单号,金额,客户采购单号");
    }

    @Test
    void aViewIsKeptSharedMadeTheFirstAndRemoved() {
        String name = "Mine " + UUID.randomUUID();
        Browser sally = new Browser(port).as("sally");
        Browser morgan = new Browser(port).as("morgan");
        HttpResponse<String> saved =
                post(sally, "/orders/views", "name=" + name + "&state=ON_HOLD&shared=true&first=true");
        String address = saved.headers().firstValue("Location").orElseThrow();
        assertThat(address).contains("state=ON_HOLD&view=");
        String id = address.replaceFirst(".*view=", "");
        assertThat(sally.get("/orders").headers().firstValue("Location").orElseThrow())
                .contains("state=ON_HOLD");
        assertThat(sally.get("/orders?view=0").statusCode()).isEqualTo(200);
        assertThat(morgan.get("/orders").statusCode())
                .as("no default of somebody else")
                .isEqualTo(200);
        assertThat(morgan.get("/orders").body()).contains(name);

        post(morgan, "/orders/views/" + id + "/remove", "");
        assertThat(sally.get("/orders?view=0").body())
                .as("removed by its owner only")
                .contains(name);
        post(sally, "/orders/views/" + id + "/remove", "");
        assertThat(morgan.get("/orders").body()).doesNotContain(name);
        assertThat(sally.get("/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeUnderstoodIsToldAtItsFieldAndStaysThere() {
        Browser sally = new Browser(port).as("sally");
        String page = sally.get("/orders?from=yesterday&amountFrom=lots").body();
        assertThat(page)
                .contains(
                        "yesterday is no day",
                        "lots is no amount",
                        "value=\"yesterday\"",
                        "value=\"lots\"",
                        "wrong-from");
        assertThat(sally.get("/orders?from=2026-02-01&to=2026-01-01").body()).contains("before the first");
        assertThat(sally.get("/orders?at=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefreshFetchesTheListOnlyAndTheCountIsAskedApart() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("10", 5), 1));
        Browser audrey = new Browser(port).as("audrey");
        String part = audrey.send(audrey.request("/orders?customer=" + customer)
                        .header("HX-Request", "true")
                        .GET()
                        .build())
                .body();
        assertThat(part).contains(number, "data-live=\"orders\"").doesNotContain("<html", "<form");
        assertThat(audrey.get("/orders/count?customer=" + customer).body()).contains("1 order");
        assertThat(audrey.get("/orders?q=" + number.replaceFirst(".*-0*", "")).body())
                .contains(number);
    }

    @Test
    void theApiFindsBySameConditions() {
        String customer = goodCustomer();
        String sku = goods("10", 50);
        String small = place(customer, line(sku, 1));
        String large = place(customer, line(sku, 9));
        Browser audrey = new Browser(port).as("audrey");
        assertThat(audrey.get("/api/v1/orders?customer=" + customer + "&sort=HIGHEST&size=1")
                        .body())
                .contains(large, "\"next\"")
                .doesNotContain(small);
        assertThat(audrey.get("/api/v1/orders?q=" + customer + "&amountTo=50").body())
                .contains(small)
                .doesNotContain(large);
        assertThat(audrey.get("/api/v1/orders?from=2026-02-01&to=2026-01-01").statusCode())
                .isEqualTo(422);
        assertThat(audrey.get("/api/v1/orders?after=nonsense").statusCode()).isEqualTo(422);
        assertThat(orders.get(large).gross().amount()).isEqualByComparingTo(new BigDecimal("90"));
    }

    private List<List<String>> workbook(Browser browser, String path) throws IOException {
        HttpResponse<byte[]> answer = browser.bytes(path);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private static HttpResponse<String> post(Browser browser, String path, String fields) {
        String token = URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8);
        return browser.form(path, fields.replace(" ", "+") + "&_csrf=" + token);
    }
}
