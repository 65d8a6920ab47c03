package io.orderwright.commands.northwind;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api;
import io.orderwright.commands.Login;
import io.orderwright.commands.Login.Role;
import io.orderwright.commands.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads lists of the API to their end, as the person of a role. */
final class Desk {

    private static final int PAGE = 500;

    private final Api api;
    private final Options options;

    Desk(Api api, Options options) {
        this.api = api;
        this.options = options;
    }

    JsonNode get(Role role, String path) {
        return api.get(login(role), path);
    }

    Api.Answer post(Role role, String path, Object body) {
        return api.post(login(role), path, body);
    }

    /** A list that says what comes next. */
    void pages(Role role, String path, Consumer<JsonNode> item) {
        String separator = path.contains("?") ? "&" : "?";
        String after = "";
        do {
            JsonNode page = api.get(login(role), path + separator + "size=" + PAGE + after);
            page.path("items").forEach(item);
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
    }

    /** All of a list. */
    List<JsonNode> whole(Role role, String path) {
        List<JsonNode> all = new ArrayList<>();
        pages(role, path, all::add);
        return all;
    }

    private Login login(Role role) {
        return options.login(role);
    }
}
