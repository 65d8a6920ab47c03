package io.orderwright.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.doors.DocumentedApi.Operation;
import io.orderwright.platform.security.RunningApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A client that is made of the document alone brings an order to cash. It is made of what the program asks for, so that it
 * takes seconds; {@code bin/orderwright client-check} makes it of the whole document.
 */
@Tag("doors")
@RunningApplication
class GeneratedClientTest {

    private static final Path PROGRAM = Path.of("src/test/client/OrderToCash.java");

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void aGeneratedClientBringsAnOrderToCash() throws IOException, InterruptedException, ReflectiveOperationException {
        String url = "http://localhost:" + port;
        GeneratedClient client = new GeneratedClient(folder, GeneratedClient.GENERATOR);

        client.generate(used(new DocumentedApi(URI.create(url))));
        client.compileWith(PROGRAM);
        client.run("OrderToCash", url);
    }

    @Test
    void theGeneratorFindsNothingWrongWithTheWholeDocument() throws IOException, InterruptedException {
        JsonNode document = new DocumentedApi(URI.create("http://localhost:" + port)).document();

        assertThat(new GeneratedClient(folder, GeneratedClient.GENERATOR).validate(document))
                .isEmpty();
    }

    /** The document less the operations and the schemas that the program does not need. */
    private static JsonNode used(DocumentedApi api) throws IOException {
        String program = Files.readString(PROGRAM);
        ObjectNode document = api.document().deepCopy();
        for (Operation operation : api.operations()) {
            String name = operation.definition().path("operationId").asText();
            if (!program.contains("." + name + "(")) {
                ((ObjectNode) document.path("paths").path(operation.path()))
                        .remove(operation.method().toLowerCase(Locale.ROOT));
            }
        }
        Set<String> needed = new HashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(Set.of(document.path("paths")));
        while (!open.isEmpty()) {
            open.pop().findValuesAsText("$ref").stream()
                    .filter(needed::add)
                    .forEach(reference -> open.push(document.at(reference.substring(1))));
        }
        ((ObjectNode) document.at("/components/schemas"))
                .properties()
                .removeIf(schema -> !needed.contains("#/components/schemas/" + schema.getKey()));
        return document;
    }
}
