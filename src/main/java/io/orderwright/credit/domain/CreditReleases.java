package io.orderwright.credit.domain;

import org.springframework.data.repository.Repository;

/** The releases: written once. */
public interface CreditReleases extends Repository<CreditRelease, Long> {

    CreditRelease save(CreditRelease release);
}
