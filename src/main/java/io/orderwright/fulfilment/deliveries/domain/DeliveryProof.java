package io.orderwright.fulfilment.deliveries.domain;

import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who took the goods, as it is kept beside the delivery. */
@Embeddable
class DeliveryProof {

    private String receivedBy;
    private Instant receivedAt;
    private String proofNote;
    private String provedBy;
    private Instant provedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DeliveryProof() {}

    DeliveryProof(ProofOfDelivery said) {
        this.receivedBy = said.receivedBy();
        this.receivedAt = said.receivedAt();
        this.proofNote = said.note();
        this.provedBy = said.recordedBy();
        this.provedAt = said.recordedAt();
    }

    /** Whoever recorded it, and when. */
    boolean says(ProofOfDelivery again) {
        return receivedBy.equals(again.receivedBy())
                && receivedAt.equals(again.receivedAt())
                && proofNote.equals(again.note());
    }

    ProofOfDelivery said() {
        return new ProofOfDelivery(receivedBy, receivedAt, proofNote, provedBy, provedAt);
    }
}
