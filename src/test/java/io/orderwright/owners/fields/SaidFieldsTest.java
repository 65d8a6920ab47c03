package io.orderwright.owners.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("owners")
class SaidFieldsTest {

    @Test
    void noTextPassesForTwoFields() {
        assertThat(print(Map.of("a", "1, b=2"))).isNotEqualTo(print(Map.of("a", "1", "b", "2")));
        assertThat(print(Map.of("a", "1\nb:1:2"))).isNotEqualTo(print(Map.of("a", "1", "b", "2")));
        assertThat(print(Map.of("a", "1"))).isEqualTo(print(Map.of("a", "1")));
    }

    private static String print(Map<String, Object> fields) {
        return new SaidFields("order", "SO-1", new TreeMap<>(fields)).fingerprint();
    }
}
