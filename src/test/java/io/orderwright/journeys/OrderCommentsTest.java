package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.orderwright.desk.Chromium;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** People write to each other about an order, with files, and those who are mentioned see it. */
@Tag("desk")
class OrderCommentsTest extends Business {

    @Autowired
    TransactionTemplate transaction;

    private static final byte[] PDF = "%PDF-1.7 offer".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    private String number;

    @BeforeEach
    void anOrder() {
        number = placeAs(
                "sally", new PlaceOrder(goodCustomer(), null, null, null, false, List.of(line(goods("10", 100), 1))));
    }

    @Test
    void aCommentWithAFileIsReadSavedMentionedAndRecorded() throws IOException {
        Browser sally = new Browser(port).as("sally");
        HttpResponse<String> answer =
                write(sally, "/orders/" + number + "/comments", "<b>Look</b>\n@wendy", "报价 1.pdf", PDF);
        assertThat(answer.statusCode()).isEqualTo(302);

        Browser wendy = new Browser(port).as("wendy");
        String page = wendy.get("/orders/" + number + "?lang=en").body();
        assertThat(page)
                .contains("&lt;b&gt;Look&lt;/b&gt;", "报价 1.pdf", "Comment written")
                .doesNotContain("<b>Look</b>", "??");
        assertThat(page).as("another person's").doesNotContain("/withdraw\"");
        assertThat(sally.get("/orders/" + number).body()).contains("/withdraw\"");
        assertThat(wendy.get("/?lang=en").body()).contains("Comments that mention you", number);
        assertThat(new Browser(port).as("paul").get("/").body()).doesNotContain(number);

        String link = find(page, "href=\"(/api/v1/orders/[^\"]+/files/\\d+)\"");
        HttpResponse<byte[]> file = wendy.bytes(link);
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("%E6%8A%A5%E4%BB%B7%201.pdf");
        assertThat(file.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(wendy.get(link.replaceFirst("/orders/[^/]+", "/orders/SO-2026-00000000"))
                        .statusCode())
                .isEqualTo(404);
        String trail = jdbc.queryForObject(
                "select details from audit_record where subject = ? and event = 'CommentWritten'",
                String.class,
                number);
        assertThat(trail).contains("\"wendy\"", sha256(number)).doesNotContain("Look");
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void itsWriterWithdrawsItAndNothingOfItIsLeft() throws IOException {
        Browser sally = new Browser(port).as("sally");
        write(sally, "/orders/" + number + "/comments", "wrong order @wendy", "a.pdf", PDF);
        long id = jdbc.queryForObject("select id from order_comment where order_number = ?", Long.class, number);
        String withdraw = "/orders/" + number + "/comments/" + id + "/withdraw";

        post(new Browser(port).as("wendy"), withdraw);
        assertThat(left(id)).isEqualTo("wrong order @wendy");
        post(sally, withdraw);

        assertThat(left(id)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from order_comment_attachment where comment_id = ?", Long.class, id))
                .isZero();
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get("/orders/" + number + "?lang=en").body())
                .contains("Withdrawn by its writer", "Comment withdrawn")
                .doesNotContain("wrong order");
        assertThat(wendy.get("/").body()).doesNotContain("wrong order");

        write(sally, "/orders/" + number + "/comments", "too late", "a.pdf", PDF);
        long late = jdbc.queryForObject("select max(id) from order_comment where order_number = ?", Long.class, number);
        transaction.executeWithoutResult(status -> jdbc.update(
                "update order_comment set written_at = written_at - interval '16 minutes' where id = ?", late));
        // Each redirect leaves a message for the page that follows it, which a browser opens at once.
        String page = "";
        for (int redirect = 0; redirect < 3; redirect++) {
            page = sally.get("/orders/" + number).body();
        }
        assertThat(page).doesNotContain(late + "/withdraw");
        post(sally, "/orders/" + number + "/comments/" + late + "/withdraw");
        assertThat(sally.get("/orders/" + number + "?lang=en").body()).contains("for 15 minutes only");
        assertThat(left(late)).isEqualTo("too late");
    }

    @ParameterizedTest
    @CsvSource({
        "'', a.pdf, %PDF-, Write something first",
        "look, a.exe, 'MZ\u0000\u0001', 'no PDF, PNG, JPEG'",
    })
    void whatIsNotTakenIsRefusedInWordsAndTheTextComesBack(String text, String name, String content, String why)
            throws IOException {
        Browser sally = new Browser(port).as("sally");
        sally.get("/?lang=en");
        write(sally, "/orders/" + number + "/comments", text, name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(sally.get("/orders/" + number).body()).contains(why);
        assertThat(jdbc.queryForObject("select count(*) from order_comment where order_number = ?", Long.class, number))
                .isZero();
    }

    @Test
    void signsThatNobodySeesAreRefusedAtTheDoor() throws IOException {
        Browser sally = new Browser(port).as("sally");
        sally.get("/?lang=en");
        var answer = write(sally, "/orders/" + number + "/comments", "loo\u0007k", null, new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("invisible control character");
        assertThat(jdbc.queryForObject("select count(*) from order_comment where order_number = ?", Long.class, number))
                .isZero();
    }

    @Test
    void aFileOfMoreThanTenMegabytesIsRefused() throws IOException {
        Browser sally = new Browser(port).as("sally");
        sally.get("/?lang=en");
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        write(sally, "/orders/" + number + "/comments", "look", "large.pdf", large);
        assertThat(sally.get("/orders/" + number).body()).contains("larger than 10 MB");
    }

    @Test
    void theAuditorReadsAndDoesNotWriteAndTheListHasPages() throws Exception {
        Browser sally = new Browser(port).as("sally");
        for (int i = 1; i <= 21; i++) {
            write(sally, "/orders/" + number + "/comments", "number " + i + ".", null, new byte[0]);
        }
        Browser audrey = new Browser(port).as("audrey");
        String page = audrey.get("/orders/" + number).body();
        assertThat(page).contains("number 21.", "number 2.").doesNotContain("number 1.", "comment-form");
        String older = find(page, "hx-get=\"(/orders/[^\"]+/comments\\?before=\\d+)\"");
        assertThat(audrey.get(older).body()).contains("number 1.").doesNotContain("number 2.");
        assertThat(write(audrey, "/orders/" + number + "/comments", "no", null, new byte[0])
                        .statusCode())
                .isEqualTo(403);

        String api = "/api/v1/orders/" + number + "/comments?size=20";
        var first = json.readTree(audrey.get(api).body());
        assertThat(first.path("items")).hasSize(20);
        assertThat(json.readTree(
                                audrey.get(api + "&before=" + first.path("next").asText())
                                        .body())
                        .path("items"))
                .hasSize(1);
        assertThat(audrey.get("/api/v1/orders/SO-2026-00000000/comments").statusCode())
                .isEqualTo(404);
        assertThat(audrey.get("/v3/api-docs").body()).contains("/api/v1/orders/{number}/comments/{id}/withdrawal");
    }

    @Test
    void somebodyWritesInABrowserAndAnOpenPageShowsIt() throws IOException {
        try (Chromium chromium = Chromium.open()) {
            Page reader = chromium.window("wendy", "zh-CN", 390, port);
            reader.navigate("/orders/" + number);
            Page writer = chromium.window("sally", "en", 1280, port);
            writer.navigate("/orders/" + number);
            writer.fill("textarea[name=text]", "The customer calls at 3 pm.\n@wendy please keep two pieces.");
            writer.setInputFiles("input[name=files]", new FilePayload[] {
                new FilePayload("offer.pdf", "application/pdf", PDF),
                new FilePayload("a-very-long-name-of-a-file-that-does-not-fit-on-a-phone.txt", "text/plain", PDF)
            });
            writer.click(".comment-form button");
            writer.waitForSelector(".comment-entries li");
            Chromium.take(writer, "comments-en");
            Chromium.accessible(writer);
            reader.waitForSelector(".comment-entries li");
            assertThat(reader.evaluate("document.documentElement.scrollWidth <= 390"))
                    .isEqualTo(true);
            Chromium.take(reader, "comments-zh-phone");
            Chromium.accessible(reader);
            reader.navigate("/");
            reader.waitForSelector("#mentions-title");
            assertThat(reader.evaluate("document.documentElement.scrollWidth <= 390"))
                    .isEqualTo(true);
            Chromium.take(reader, "comments-zh-home");
            writer.locator(".comment-head button").click();
            writer.waitForSelector(".comment-text.text-secondary");
            Chromium.take(writer, "comments-en-withdrawn");
        }
    }

    private String left(long id) {
        return jdbc.queryForObject("select text from order_comment where id = ?", String.class, id);
    }

    private String sha256(String orderNumber) {
        return jdbc.queryForObject(
                "select sha256 from order_comment_attachment a join order_comment c on c.id = a.comment_id"
                        + " where c.order_number = ?",
                String.class,
                orderNumber);
    }

    private static void post(Browser person, String path) {
        person.form(path, "_csrf=" + person.csrf());
    }

    private static HttpResponse<String> write(Browser person, String path, String text, String name, byte[] content)
            throws IOException {
        String edge = "x".repeat(30);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, edge, "name=\"_csrf\"", person.csrf().getBytes(StandardCharsets.UTF_8));
        part(body, edge, "name=\"text\"", text.getBytes(StandardCharsets.UTF_8));
        if (name != null) {
            part(body, edge, "name=\"files\"; filename=\"" + name + "\"", content);
        }
        body.write(("--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return person.send(person.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String edge, String what, byte[] content) throws IOException {
        body.write(("--" + edge + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String find(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
