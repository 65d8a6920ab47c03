package io.orderwright.credit.domain.reviews;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reviews of all customers. */
public interface CreditReviewRecords extends Repository<CreditReview, Long> {

    CreditReview save(CreditReview review);

    Optional<CreditReview> findById(Long id);

    boolean existsByCustomerCodeAndState(String customerCode, CreditReview.ReviewState state);

    /** The newest first. */
    @Query("select r from CreditReview r where r.customerCode = :customerCode and r.id < :before order by r.id desc")
    List<CreditReview> page(String customerCode, long before, Limit size);
}
