package io.orderwright.platform.ground.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.orderwright.platform.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller of the API sends is taken as it is meant, or refused with the place and what would be allowed there. */
@Tag("doors")
class StrictJsonTest {

    enum Colour {
        RED,
        BLUE
    }

    record Part(String name, @Nullable BigDecimal weight) {}

    record Body(
            int count,
            long total,
            boolean active,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean flag,
            @Nullable String text,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable List<Part> parts) {

        Body {
            if ("refuse".equals(text)) {
                throw Refusal.invalid("text", "some.code");
            }
        }
    }

    private static final String GOOD = "\"count\":1,\"total\":2,\"active\":true";

    private final StrictJson json = new StrictJson();

    @Test
    void whatIsMeantIsTaken() {
        assertThat(read("{" + GOOD
                        + ",\"text\":\"\",\"colour\":\"RED\",\"day\":\"2027-01-31\",\"at\":\"2027-01-31T08:00:00+08:00\","
                        + "\"parts\":[{\"name\":\"a\",\"weight\":3}]}"))
                .isEqualTo(new Body(
                        1,
                        2,
                        true,
                        false,
                        "",
                        Colour.RED,
                        LocalDate.of(2027, 1, 31),
                        Instant.parse("2027-01-31T00:00:00Z"),
                        List.of(new Part("a", new BigDecimal(3)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"x\":1                                | x               | request.unknown-field",
                "\"parts\":[{\"name\":\"a\"},{\"nam\":\"a\"}] | parts[1].nam | request.unknown-field",
                "\"text\":5                             | text            | request.wrong-type",
                "\"text\":true                          | text            | request.wrong-type",
                "\"text\":1.5                           | text            | request.wrong-type",
                "\"text\":{}                            | text            | request.wrong-type",
                "\"text\":[\"a\"]                       | text            | request.wrong-type",
                "\"colour\":0                           | colour          | request.unknown-word",
                "\"colour\":\"0\"                       | colour          | request.unknown-word",
                "\"colour\":\"red\"                     | colour          | request.unknown-word",
                "\"colour\":\"\"                        | colour          | request.unknown-word",
                "\"flag\":2                             | flag            | request.wrong-type",
                "\"flag\":\"true\"                      | flag            | request.wrong-type",
                "\"flag\":\"\"                          | flag            | request.wrong-type",
                "\"day\":20000                          | day             | request.wrong-type",
                "\"day\":[2027,1,1]                     | day             | request.wrong-type",
                "\"day\":\"\"                           | day             | request.wrong-type",
                "\"day\":\"0000-01-01\"                 | day             | request.wrong-type",
                "\"day\":\"+999999999-12-31\"           | day             | request.wrong-type",
                "\"day\":\"2027-02-30\"                 | day             | request.wrong-type",
                "\"day\":\"2027-01-31T00:00:00Z\"       | day             | request.wrong-type",
                "\"at\":1700000000                      | at              | request.wrong-type",
                "\"at\":\"+1000000000-12-31T00:00:00Z\" | at              | request.wrong-type",
                "\"at\":\"2027-01-31\"                  | at              | request.wrong-type",
                "\"parts\":{}                           | parts           | request.wrong-type",
                "\"parts\":\"\"                         | parts           | request.wrong-type",
                "\"parts\":[{\"name\":\"a\",\"weight\":\"1\"}] | parts[0].weight | request.wrong-type",
                "\"parts\":[7]                          | parts[0]        | request.wrong-type",
                "\"parts\":[\"\"]                       | parts[0]        | request.wrong-type",
                "\"count\":1                            | count           | request.duplicate-field",
            })
    void whatIsNotMeantIsRefusedAtItsPlace(String member, String field, String code) {
        MalformedRequest refused = refusal("{" + GOOD + "," + member + "}");
        assertThat(refused.faults())
                .extracting(RequestFault::field, RequestFault::code)
                .containsExactly(tuple(field, code));
        assertThat(refused.status().value()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"count\":30.9,\"total\":2,\"active\":true}        | count  | request.wrong-type",
                "{\"count\":1.0,\"total\":2,\"active\":true}         | count  | request.wrong-type",
                "{\"count\":\"1\",\"total\":2,\"active\":true}       | count  | request.wrong-type",
                "{\"count\":\"\",\"total\":2,\"active\":true}        | count  | request.wrong-type",
                "{\"count\":3000000000,\"total\":2,\"active\":true}  | count  | request.out-of-range",
                "{\"count\":1,\"total\":99999999999999999999,\"active\":true} | total | request.out-of-range",
                "{\"count\":null,\"total\":2,\"active\":true}        | count  | request.missing",
                "{\"total\":2,\"active\":true}                       | count  | request.missing",
                "{\"count\":1,\"total\":2}                           | active | request.missing",
            })
    void primitivesAreNeverMadeUp(String body, String field, String code) {
        assertThat(refusal(body).faults())
                .extracting(RequestFault::field, RequestFault::code)
                .containsExactly(tuple(field, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"count\":1,                 | request.no-json",
                "{count:1}                     | request.no-json",
                "~~                            | request.body-missing",
                "{\"count\":1,\"total\":2,\"active\":true} 7  | request.more-than-one",
                "{\"count\":1,\"total\":2,\"active\":true} {} | request.more-than-one",
                "NaN                           | request.no-json",
            })
    void whatIsNoJsonIsNotRead(String body, String code) {
        MalformedRequest refused = refusal(body);
        assertThat(refused.faults()).extracting(RequestFault::code).containsExactly(code);
        assertThat(refused.status().value()).isEqualTo(400);
    }

    @Test
    void theKnownNamesAreTold() {
        MalformedRequest refused = refusal("{" + GOOD + ",\"parts\":[{\"name\":\"n\",\"b\":{\"c\":[1]}}]}");
        assertThat(refused.faults().get(0).field()).isEqualTo("parts[0].b");
        assertThat(refused.faults().get(0).allowed()).containsExactly("name", "weight");
    }

    @Test
    void wordsThatAreAllowedAreTold() {
        assertThat(refusal("{" + GOOD + ",\"colour\":\"GREEN\"}")
                        .faults()
                        .get(0)
                        .allowed())
                .containsExactly("RED", "BLUE");
    }

    @Test
    void lengthsOfNumbersHaveLimits() {
        assertThat(refusal("{" + GOOD + ",\"parts\":[{\"name\":\"a\",\"weight\":" + "9".repeat(2000) + "}]}")
                        .status()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void aRefusalOfTheTypeItselfStaysOne() {
        assertThatThrownBy(() -> read("{" + GOOD + ",\"text\":\"refuse\"}")).isInstanceOf(Refusal.class);
    }

    private MalformedRequest refusal(String body) {
        return catchThrowableOfType(MalformedRequest.class, () -> read(body));
    }

    private @Nullable Object read(String body) {
        try {
            return json.read(Body.class, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
