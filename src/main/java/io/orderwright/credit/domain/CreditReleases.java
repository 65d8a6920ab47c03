package io.orderwright.credit.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The releases: written once. */
public interface CreditReleases extends Repository<CreditRelease, Long> {

    CreditRelease save(CreditRelease release);

    Optional<CreditRelease> findFirstByOrderNumberOrderByIdDesc(String orderNumber);
}
