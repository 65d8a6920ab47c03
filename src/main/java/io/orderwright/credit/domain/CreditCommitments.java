package io.orderwright.credit.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The commitments, by order. */
public interface CreditCommitments extends Repository<CreditCommitment, String> {

    CreditCommitment save(CreditCommitment commitment);

    Optional<CreditCommitment> findById(String orderNumber);

    /** Orders of the customer that the table held and nobody has released. */
    @Query(
            """
            select c from CreditCommitment c where c.customerCode = :customerCode
            and c.state = PENDING and c.answer = HOLD order by c.orderNumber""")
    List<CreditCommitment> held(String customerCode);
}
