package io.orderwright.owners.diagrams.gray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("owners")
class GrayShareTest {

    /** The bar: of 1,000 orders, ten of a hundred are 80 to 120. */
    @ParameterizedTest
    @CsvSource({"0,0,0", "1,3,20", "10,80,120", "50,450,550", "90,880,920", "100,1000,1000"})
    void ofAThousandOrdersTheShareIsMet(int share, int least, int most) {
        for (int version = 2; version <= 12; version++) {
            assertThat(begun(new GrayShare(version - 1, version, share)))
                    .as("version %d", version)
                    .hasSizeBetween(least, most);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40, 99})
    void whoBeginsOnTheNewestGoesOnDoingSoWhenTheShareRises(int share) {
        assertThat(begun(new GrayShare(6, 7, share + 1))).containsAll(begun(new GrayShare(6, 7, share)));
        assertThat(begun(new GrayShare(6, 7, share))).isEqualTo(begun(new GrayShare(6, 7, share)));
    }

    private static List<String> begun(GrayShare share) {
        return IntStream.rangeClosed(1, 1000)
                .mapToObj("SO-2026-%08d"::formatted)
                .filter(share::beginsOnNewest)
                .toList();
    }
}
