package io.orderwright.owners.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors by which a diagram comes in: Camunda Modeler's own deployment, the page, and the API. Nothing of it runs here. */
@Tag("owners")
@RunningApplication
class DiagramDoorsTest {

    private static final String CREATE = "/engine-rest/deployment/create";

    @LocalServerPort
    private int port;

    @Autowired
    private DiagramCandidates candidates;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ObjectMapper json;

    /** As its source sends it: asked for its version and for no deployments first, then the fields and files in this order. */
    @Test
    void modelerDeploysADraft() throws Exception {
        assertThat(json.readTree(send("peter", "GET", "/engine-rest/version", "", "")
                                .body())
                        .path("version")
                        .asText())
                .startsWith("7.24");
        assertThat(send("peter", "GET", "/engine-rest/deployment?maxResults=0", "", "")
                        .statusCode())
                .isEqualTo(200);
        long before = repository.createDeploymentQuery().count();
        HttpResponse<String> answer = modeler("peter", EditedDiagram.named("Read in Modeler"), "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode deployed = json.readTree(answer.body());
        assertThat(deployed.has("deployedProcessDefinitions")).isTrue();
        assertThat(deployed.path("deployedProcessDefinitions").isNull())
                .as("nothing was deployed")
                .isTrue();
        assertThat(deployed.path("name").asText()).startsWith("Kept as a draft, and nothing of it runs");
        long id = Long.parseLong(deployed.path("id").asText().substring("candidate-".length()));
        assertThat(deployed.path("links").path(0).path("href").asText()).endsWith("/diagram-candidates/" + id);
        assertThat(candidates.get(id).state()).isEqualTo(CandidateState.DRAFT);
        HttpResponse<String> again = modeler("peter", EditedDiagram.named("Read in Modeler again"), "en");
        assertThat(json.readTree(again.body()).path("id").asText())
                .as("sent again it corrects the draft")
                .isEqualTo("candidate-" + id);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        candidates.withdraw(id, "peter");
    }

    /** Modeler writes the message into its log; its beginning says that the diagram is at fault. */
    @Test
    void modelerIsToldWhatIsWrongAtTheElement() throws Exception {
        String wrong = EditedDiagram.named("Read it").replace("${reader}", "${lector}");
        HttpResponse<String> refused = modeler("peter", wrong, "en");
        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode problem = json.readTree(refused.body());
        assertThat(problem.path("type").asText()).isEqualTo("ParseException");
        assertThat(problem.path("message").asText())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("Read it: Nothing sets lector", "element userReadCopy", "It is kept as a draft: http");
        JsonNode error =
                problem.path("details").path("copy.bpmn").path("errors").path(0);
        assertThat(error.path("mainElementId").asText()).isEqualTo("userReadCopy");
        assertThat(error.path("elementIds").path(0).asText()).isEqualTo("userReadCopy");
        int line = error.path("line").asInt();
        assertThat(wrong.lines().skip(line - 1L).findFirst().orElseThrow()).contains("id=\"userReadCopy\"");
        assertThat(json.readTree(modeler("peter", wrong, "zh-CN").body())
                        .path("message")
                        .asText())
                .contains("lector", "已存为草稿");
        HttpResponse<String> no = modeler("peter", "<no>", "en");
        assertThat(no.statusCode()).isEqualTo(400);
        assertThat(json.readTree(no.body()).path("message").asText()).isEqualTo("This is no diagram that can be read.");
        candidates.page("approval-copy", Long.MAX_VALUE, 20).stream()
                .filter(one ->
                        one.state() == CandidateState.DRAFT && one.broughtBy().equals("peter"))
                .forEach(draft -> candidates.withdraw(draft.id(), "peter"));
    }

    @Test
    void nobodyElseDeploys() {
        String diagram = EditedDiagram.named("Read it");
        assertThat(modeler("adam", diagram, "en").statusCode())
                .as("an administrator")
                .isEqualTo(403);
        assertThat(modeler("rita", diagram, "en").statusCode()).isEqualTo(403);
        assertThat(send("peter:wrong", "POST", CREATE, "", "").statusCode()).isEqualTo(401);
        for (String path : List.of("/engine-rest/task", "/engine-rest/process-definition/key/approval-copy/start")) {
            assertThat(send("peter", "POST", path, "{}", "application/json").statusCode())
                    .as(path + ": nothing else of the engine's API is there")
                    .isEqualTo(404);
        }
        HttpResponse<String> asked = new Browser(port).get("/engine-rest/deployment?maxResults=0");
        assertThat(asked.statusCode()).isEqualTo(401);
        Browser peter = new Browser(port).as("peter");
        peter.get("/camunda/app/cockpit/default/");
        assertThat(peter.engine("POST", "deployment/create", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void byApiFromTheFileToTheSubmission() throws Exception {
        byte[] read = new Browser(port)
                .as("audrey")
                .bytes("/api/v1/process-diagrams/approval-copy/files/approval-copy.bpmn")
                .body();
        assertThat(new String(read, StandardCharsets.UTF_8)).isEqualTo(EditedDiagram.shipped());
        HttpResponse<String> kept = upload(
                "peter", "/api/v1/process-diagrams", EditedDiagram.named("Read by API"), Map.of("note", "as agreed"));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String address = kept.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        JsonNode difference = json.readTree(
                send("audrey", "GET", address + "/difference", "", "").body());
        assertThat(difference.path("elements").path(0).path("id").asText()).isEqualTo("userReadCopy");
        HttpResponse<String> submitted = send("peter", "POST", address + "/submission", "{}", "application/json");
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
        assertThat(send("peter", "POST", address + "/release", "{\"over\":1}", "application/json")
                        .statusCode())
                .as("the own one")
                .isEqualTo(403);
        assertThat(send("grace", "POST", address + "/refusal", "{\"comment\":\"no\"}", "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(
                                "rita",
                                "POST",
                                "/api/v1/process-diagrams/approval-copy/back",
                                "{\"reason\":\"x\"}",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onThePages() {
        Browser peter = new Browser(port).as("peter");
        assertThat(peter.get("/process-diagrams?lang=en").body())
                .contains("Process diagrams", "order-to-cash", "Bring a diagram in", "/engine-rest");
        HttpResponse<String> silent = bring(peter, EditedDiagram.named("Read on page"), "");
        assertThat(silent.statusCode()).as("a reason is needed").isEqualTo(200);
        assertThat(silent.body()).contains("entry-error");
        String wrong = EditedDiagram.named("Read on page").replace("${reader}", "${lector}");
        String address = at(bring(peter, wrong, "everybody reads"));
        assertThat(peter.get(address + "?lang=en").body())
                .contains("One thing is wrong with it", "Nothing sets lector", "userReadCopy", "Correct it")
                .doesNotContain(address + "/submission");
        assertThat(peter.get(address + "?lang=zh").body()).contains("共有 1 处错误", "读取");
        at(page(peter, address + "/files", EditedDiagram.named("Read on page"), ""));
        assertThat(peter.get(address + "?lang=en").body())
                .contains("Name: Read copy becomes Read on page", "not brought along: the one in force");
        assertThat(peter.get(address + "/picture").body()).contains("\"change\":\"CHANGED\"", "bpmndi");
        peter.form(address + "/submission", "note=&_csrf=" + peter.csrf());
        assertThat(peter.get(address + "?lang=en").body()).contains("Somebody else has to release");
        Browser grace = new Browser(port).as("grace");
        assertThat(grace.get("/?lang=en").body()).contains("Process diagrams to be released", address);
        String seen = grace.get(address + "?lang=en").body();
        assertThat(seen).contains("name=\"over\"", "Release it");
        grace.form(address + "/release", "answer=no&over=1&comment=later&inForceFrom=&_csrf=" + grace.csrf());
        assertThat(grace.get(address + "?lang=en").body()).contains("Declined");
        assertThat(grace.get("/process-diagrams/approval-copy?lang=en").body()).contains("everybody reads", "Declined");
        assertThat(new Browser(port).as("sally").get("/process-diagrams").statusCode())
                .isEqualTo(403);
    }

    private static String at(HttpResponse<String> done) {
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        return done.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<String> bring(Browser person, String diagram, String note) {
        return page(person, "/process-diagrams", diagram, note);
    }

    private HttpResponse<String> page(Browser person, String path, String diagram, String note) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", person.csrf());
        fields.put("note", note);
        String edge = "edge" + UUID.randomUUID();
        return person.send(person.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArray(body(edge, fields, "file", diagram)))
                .build());
    }

    private HttpResponse<String> modeler(String user, String diagram, String language) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", "copy");
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        String edge = "----WebKitFormBoundary" + UUID.randomUUID();
        return request(
                user,
                CREATE,
                "multipart/form-data; boundary=" + edge,
                body(edge, fields, "copy.bpmn", diagram),
                "Accept-Language",
                language);
    }

    private HttpResponse<String> upload(String user, String path, String diagram, Map<String, String> fields) {
        String edge = "edge" + UUID.randomUUID();
        return request(
                user,
                path,
                "multipart/form-data; boundary=" + edge,
                body(edge, fields, "file", diagram),
                "Accept",
                "*/*");
    }

    private static byte[] body(String edge, Map<String, String> fields, String part, String diagram) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, edge, "name=\"" + name + "\"", value));
        part(body, edge, "name=\"" + part + "\"; filename=\"copy.bpmn\"\r\nContent-Type: text/xml", diagram);
        body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String edge, String what, String content) {
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n" + content + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String user, String method, String path, String body, String type) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return method.equals("GET")
                ? request(user, path, "", new byte[0], "Accept", "application/json")
                : request(user, path, type.isEmpty() ? "application/json" : type, content, "Accept", "*/*");
    }

    /** @param type empty to read */
    private HttpResponse<String> request(String user, String path, String type, byte[] body, String... headers) {
        String login = user.contains(":") ? user : user + ":" + user + "-demo";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers(headers)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        if (!type.isEmpty()) {
            request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
