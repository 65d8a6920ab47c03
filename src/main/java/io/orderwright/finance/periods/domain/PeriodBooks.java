package io.orderwright.finance.periods.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The months that were closed. Whoever changes one keeps the others out first. */
public interface PeriodBooks extends Repository<AccountingPeriod, String> {

    AccountingPeriod saveAndFlush(AccountingPeriod period);

    Optional<AccountingPeriod> findById(String month);

    /** The last month that is closed. */
    @Query("select p from AccountingPeriod p where p.state <> 'OPEN' order by p.month desc")
    List<AccountingPeriod> closed(Limit most);

    @Query("select p from AccountingPeriod p where p.month < :before order by p.month desc")
    List<AccountingPeriod> page(String before, Limit most);
}
