package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.bench.CreditRace;
import io.orderwright.credit.cases.ReleasedCredit;
import io.orderwright.credit.exposure.CreditExposure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many at once want what is left of their customers' limits. In the tests 16 threads, 10 customers and 1,000 attempts; the
 * whole race is {@code bin/orderwright race credit}.
 */
@Tag("credit")
class CreditRaceTest extends Business {

    @Autowired
    CreditExposure exposure;

    @Autowired
    ReleasedCredit released;

    @Test
    void exposureNeverExceedsLimitAndReleasesHoweverManyAskAtOnce() throws Exception {
        long seed = Long.getLong("credit.race.seed", 20261122);
        CreditRace.Result result = CreditRace.run(
                new CreditRace.CreditServices(credit, exposure, released), customers, jdbc, 16, 10, 1000, seed);
        assertThat(result.wrong()).as("seed %d: %s", seed, result).isEmpty();
        assertThat(result.looks()).as("looked at meanwhile").isPositive();
    }
}
