package io.orderwright.platform.security.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The declared matrix. */
record EndpointMatrix(List<Line> lines) {

    record Line(Set<String> methods, PathPattern path, boolean literally, Set<String> who) {

        boolean matches(Endpoint endpoint) {
            return (methods.contains("*") || methods.contains(endpoint.method()))
                    && (literally
                            ? path.getPatternString().equals(endpoint.path())
                            : path.matches(PathContainer.parsePath(endpoint.sample())));
        }

        boolean anonymous() {
            return who.contains("anonymous");
        }

        boolean loggedIn() {
            return who.contains("logged-in");
        }

        boolean admits(String role) {
            return anonymous() || loggedIn() || who.contains(role);
        }
    }

    Optional<Line> declared(Endpoint endpoint) {
        return lines.stream().filter(line -> line.matches(endpoint)).findFirst();
    }

    static EndpointMatrix read() {
        try (InputStream file = EndpointMatrix.class.getResourceAsStream("/endpoint-matrix.csv")) {
            Map<String, Set<String>> groups = new HashMap<>();
            List<Line> lines = new ArrayList<>();
            for (String text : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                String[] cells = text.split(",");
                if (text.startsWith("#") || text.isBlank()) {
                    continue;
                }
                if (text.startsWith("=")) {
                    groups.put(cells[0].substring(1), Set.of(cells[1].split(" ")));
                } else {
                    Set<String> who = Stream.of(cells[2].split(" "))
                            .flatMap(name -> groups.getOrDefault(name, Set.of(name)).stream())
                            .collect(Collectors.toSet());
                    boolean literally = cells[1].startsWith("=");
                    lines.add(new Line(
                            Set.of(cells[0].split(" ")),
                            PathPatternParser.defaultInstance.parse(literally ? cells[1].substring(1) : cells[1]),
                            literally,
                            who));
                }
            }
            return new EndpointMatrix(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
