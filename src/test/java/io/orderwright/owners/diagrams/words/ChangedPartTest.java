package io.orderwright.owners.diagrams.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of long settings only what became another is told, word by word. */
@Tag("unit")
class ChangedPartTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "a=1, b(c(x=1), d(y=2))|a=1, b(d(y=2))|c(x=1)|''",
                "a=1, b(d(y=2))|a=1, b(c(x=1), d(y=2))|''|c(x=1)",
                "a=1, b=2, c=3|a=1, b=23, c=3|b=2|b=23",
                "p=true|p=false|p=true|p=false",
                "p=1|p=1, q=2|p=1|p=1, q=2",
                "''|q=2|''|q=2"
            })
    void isWhatBecameAnother(String before, String after, String was, String is) {
        assertThat(ChangedPart.of(before, after)).isEqualTo(new ChangedPart(was, is));
    }
}
