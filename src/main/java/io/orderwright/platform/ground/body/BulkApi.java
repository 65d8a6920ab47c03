package io.orderwright.platform.ground.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.body.BulkRows.BulkResult;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Many things of a kind in one request, each said as a body that says only what shall change.
 *
 * @param <T> how one of them is documented
 */
@SuppressWarnings("unused") // the document of the API reads T of those who extend it
public abstract class BulkApi<T> {

    /** Does what a row says, as if it had come by itself. */
    @FunctionalInterface
    public interface RowEntry {

        void enter(String key, JsonNode row, Principal principal) throws Exception;
    }

    private final BulkRows rows;
    private final String keyField;
    private final RowEntry entry;

    /** @param keyField the member that holds a row's key */
    protected BulkApi(BulkRows rows, String keyField, RowEntry entry) {
        this.rows = rows;
        this.keyField = keyField;
        this.entry = entry;
    }

    @Operation(
            summary = "Enter many, or bring them up to date",
            description =
                    "Each row as if it had come by itself. Where any is refused nothing is done of all, and 422 says which and why; with "
                            + "together=false each is done by itself, and the answer says what became of it.")
    @PostMapping
    public BulkResult post(
            @RequestParam(defaultValue = "true") boolean together,
            @RequestBody @NotEmpty @Size(max = BulkRows.MOST) List<JsonNode> sent,
            Principal principal) {
        return rows.carryOut(sent, together, row -> {
            String key = row.path(keyField).asText();
            entry.enter(key, row, principal);
            return key;
        });
    }
}
