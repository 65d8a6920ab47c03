package io.orderwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

@Tag("journey")
class PartnerSandboxTest {

    @TempDir
    Path folder;

    private SandboxForTests sandbox;

    @BeforeEach
    void start() {
        sandbox = new SandboxForTests(folder);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void theSameKeyHasOneEffectAndTheSameAnswer() {
        HttpResponse<String> first = post("k:1", bill("k:1", "SO-1"));
        HttpResponse<String> second = post("k:1", bill("k:1", "SO-1"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(sandbox.counts("erp").path("effects").asInt()).isEqualTo(1);
        assertThat(sandbox.counts("erp").path("duplicates").asInt()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherContentIsAConflict() {
        post("k:1", bill("k:1", "SO-1"));

        assertThat(post("k:1", bill("k:1", "SO-2")).statusCode()).isEqualTo(409);
        assertThat(sandbox.effects("erp", "k:1")).isEqualTo(1);
    }

    @Test
    void whatWasReceivedSurvivesARestartEvenWithATornLastLine() throws IOException {
        String answer = post("k:1", bill("k:1", "SO-1")).body();
        post("k:2", bill("k:2", "SO-2 客户"));
        sandbox.close();
        Files.writeString(folder.resolve("received.jsonl"), "{\"at\":\"2026-", StandardOpenOption.APPEND);

        sandbox = new SandboxForTests(folder);

        assertThat(sandbox.counts("erp").path("effects").asInt()).isEqualTo(2);
        assertThat(post("k:1", bill("k:1", "SO-1")).body()).isEqualTo(answer);
        post("k:3", bill("k:3", "SO-3"));
        assertThat(sandbox.get("/received?partner=erp"))
                .extracting(delivery -> delivery.path("key").asText())
                .containsExactly("k:3", "k:1", "k:2", "k:1");
        assertThat(sandbox.get("/received?partner=erp&key=k:2")
                        .path(0)
                        .path("body")
                        .asText())
                .contains("SO-2 客户");
    }

    @Test
    void keysComeInPages() {
        for (int i = 1; i <= 3; i++) {
            post("k:" + i, bill("k:" + i, "SO-" + i));
        }

        assertThat(sandbox.get("/keys?partner=erp&limit=2").path("next").asInt())
                .isEqualTo(2);
        assertThat(sandbox.get("/keys?partner=erp&from=2&limit=2").path("keys")).hasSize(1);
    }

    @Test
    void thePageSpeaksBothLanguagesAndEscapesWhatItShows() {
        post("k:1", bill("k:1", "<script>alert(1)</script>"));

        String english = page("en");
        assertThat(english)
                .contains("Partner sandbox", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(page("zh-CN,zh;q=0.9")).contains("合作方沙箱", "短信网关", "<html lang='zh-CN'");
    }

    @Test
    void aFormOfAForeignPageCannotChangeBehaviour() {
        HttpResponse<String> answer = sandbox.text(HttpRequest.newBuilder(URI.create(sandbox.url() + "/behaviour"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"partner\":\"erp\",\"mode\":\"fail500\"}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(post("k:1", bill("k:1", "SO-1")).statusCode()).isEqualTo(200);
    }

    @Test
    void nonsenseIsRefusedInThePartnersOwnFormat() {
        assertThat(post("k:1", "{").statusCode()).isEqualTo(400);
        assertThat(post("k:1", bill("k:other", "SO-1")).body()).contains("\"result\":\"error\"");
        assertThat(sandbox.counts("erp").path("deliveries").asInt()).isZero();
    }

    @Test
    void itRefusesToStartInProduction() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatThrownBy(() -> new SandboxStart(production, 0, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("production");
    }

    private HttpResponse<String> post(String key, String body) {
        return sandbox.text(HttpRequest.newBuilder(URI.create(sandbox.url() + "/erp/bills/save"))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String page(String language) {
        return sandbox.text(HttpRequest.newBuilder(URI.create(sandbox.url() + "/"))
                        .header("Accept-Language", language)
                        .build())
                .body();
    }

    private static String bill(String key, String order) {
        return ("{\"formId\":\"SAL_SaleOrder\",\"model\":{\"externalKey\":\"%s\",\"srcBillNo\":\"%s\","
                        + "\"entries\":[{\"seq\":1}]}}")
                .formatted(key, order);
    }
}
