package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret in the files of the repository that become part of the product or of its delivery. */
@Tag("security")
class SecretScanTests {

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{30,}\\b"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\."),
            Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://[^\\s:/\"']+:(?!\\$\\{)[^\\s@/\"']+@"));

    /** A key that names a secret with a value that is neither empty nor a placeholder. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(?:^|[\\s._-])(?:password|passwd|secret|api-?key|token|private-?key)\\s*[:=]\\s*[\"']?(?<value>[^\\s\"'#]+)");

    private static final List<String> CONFIGURATION =
            List.of(".yml", ".yaml", ".properties", ".xml", ".json", ".env", ".conf", ".sh", ".sql");

    @Test
    void theRepositoryHoldsNoSecret() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : roots()) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    secretsIn(file, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: hunter2",
                "spring.datasource.password=hunter2",
                "api-key = \"abc\"",
                "url: https://user:pass@host/",
                "-----BEGIN RSA PRIVATE KEY-----"
            })
    void theScanFindsWhatItLooksFor(String line) {
        assertThat(isSecret(line, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password: ${ORDERWRIGHT_ADMIN_PASSWORD:}", "password:", "login.password=Password", "token: null"
            })
    void theScanLeavesPlaceholdersAlone(String line) {
        assertThat(isSecret(line, !line.startsWith("login."))).isFalse();
    }

    private static List<Path> roots() {
        return Stream.of("src/main", "processes", "rules", "camel-routes", "docs", "bin", ".ci", "docker-compose.yml")
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static void secretsIn(Path file, List<String> found) throws IOException {
        String name = file.toString();
        boolean configuration = CONFIGURATION.stream().anyMatch(name::endsWith)
                && !name.contains("messages")
                && !name.contains("locales")
                && !name.endsWith("application-demo.yml");
        try {
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                if (isSecret(lines.get(line), configuration)) {
                    found.add(file + ":" + (line + 1));
                }
            }
        } catch (MalformedInputException binary) {
            assertThat(Files.size(file)).isPositive();
        }
    }

    private static boolean isSecret(String line, boolean configuration) {
        if (SECRETS.stream().anyMatch(secret -> secret.matcher(line).find())) {
            return true;
        }
        if (!configuration) {
            return false;
        }
        Matcher assigned = ASSIGNED.matcher(line);
        while (assigned.find()) {
            String value = assigned.group("value");
            if (!value.startsWith("${") && !value.equals("null") && !value.startsWith("$")) {
                return true;
            }
        }
        return false;
    }
}
