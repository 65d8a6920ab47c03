package io.orderwright.fulfilment.deliveries.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who took the goods: the same said again is the same, whoever recorded it and when. */
@Tag("unit")
@Tag("fulfilment")
class DeliveryProofTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final ProofOfDelivery SAID = new ProofOfDelivery("Mr Li", NOON, "at the gate", "wendy", NOON);

    @ParameterizedTest
    @CsvSource({
        "Mr Li,   0, at the gate, wendy, 0, true",
        "Mr Li,   0, at the gate, carl,  5, true",
        "Mrs Wei, 0, at the gate, wendy, 0, false",
        "Mr Li,   1, at the gate, wendy, 0, false",
        "Mr Li,   0, '',          wendy, 0, false",
    })
    void itSaysTheSame(String by, int seconds, String note, String recordedBy, int recorded, boolean same) {
        DeliveryProof proof = new DeliveryProof(SAID);
        assertThat(proof.says(new ProofOfDelivery(
                        by, NOON.plusSeconds(seconds), note, recordedBy, NOON.plusSeconds(recorded))))
                .isEqualTo(same);
        assertThat(proof.said()).isEqualTo(SAID);
    }
}
