package io.orderwright.commands;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stood on the command line: words, and options with a value each. */
public final class Options {

    private static final Set<String> KNOWN = Set.of(
            "url",
            "sandbox",
            "login",
            "user",
            "password",
            "clients",
            "patience",
            "only",
            "database",
            "db-user",
            "db-password",
            "data",
            "charset",
            "opening",
            "as-of",
            "dry-run");

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private boolean help;

    /** @throws CommandFailure for an option that nobody knows or that has no value */
    public static Options of(List<String> arguments) {
        Options options = new Options();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--help") || argument.equals("-h")) {
                options.help = true;
            } else if (argument.startsWith("--")) {
                String name = argument.substring(2);
                if (!KNOWN.contains(name) || i + 1 == arguments.size()) {
                    throw new CommandFailure("Unknown option or no value: " + argument + " (try --help)");
                }
                options.values.computeIfAbsent(name, n -> new ArrayList<>()).add(arguments.get(++i));
            } else {
                options.words.add(argument);
            }
        }
        return options;
    }

    public boolean help() {
        return help;
    }

    /** @throws CommandFailure when it is missing */
    public String word(int index, String meaning) {
        if (index >= words.size()) {
            throw new CommandFailure("Missing: " + meaning + " (try --help)");
        }
        return words.get(index);
    }

    public int number(String name, int otherwise) {
        String text = text(name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CommandFailure("--" + name + " must be a whole number above 0, not " + text);
    }

    public URI url() {
        return address("url", "http://localhost:8080");
    }

    public URI sandbox() {
        return address("sandbox", "http://localhost:8090");
    }

    private URI address(String name, String otherwise) {
        String text = text(name, otherwise);
        if (!text.matches("https?://.+")) {
            throw new CommandFailure("--" + name + " must begin with http:// or https://");
        }
        return URI.create(text.replaceAll("/+$", ""));
    }

    /** The login of a role: {@code --login role=user:password}, else {@code --user/--password}, else the demo's. */
    public Login login(Login.Role role) {
        for (String given : values.getOrDefault("login", List.of())) {
            int equals = given.indexOf('=');
            int colon = given.indexOf(':', equals);
            if (equals < 1 || colon < 0) {
                throw new CommandFailure("--login is role=user:password");
            }
            if (given.substring(0, equals).equals(role.id())) {
                return new Login(given.substring(equals + 1, colon), given.substring(colon + 1));
            }
        }
        if (values.containsKey("user")) {
            return new Login(text("user", ""), text("password", ""));
        }
        return role.demo();
    }

    public String text(String name, String otherwise) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? otherwise : given.get(given.size() - 1);
    }
}
