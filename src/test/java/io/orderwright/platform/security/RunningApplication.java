package io.orderwright.platform.security;

import io.orderwright.bench.counted.RecordedStatements;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/** The whole application on a port, with the demo company's people; one context for all tests of this kind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import({Bait.class, BrokenPage.class, QuickPasswords.class, RecordedStatements.class})
@ActiveProfiles("demo")
// The others look through all beans before and after each test for stand-ins that they would set back: there are none.
@TestExecutionListeners(DependencyInjectionTestExecutionListener.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "orderwright.demo.company=false",
            "orderwright.sandbox.parcel-step=0s",
            "orderwright.shipping.ask-every=PT24H",
            "orderwright.goods-issues.every=PT24H",
            "orderwright.login.failures-per-address=1000",
            "orderwright.slow-body=3s",
            "orderwright.history.window-start=00:00",
            "orderwright.history.window-end=00:00",
            // a machine that is held up for some seconds has not run out of connections
            "spring.datasource.hikari.connection-timeout=60000",
            // nobody waits at the end of a run for pages that still listen for news
            "server.shutdown=immediate",
            "orderwright.messages.per-number-a-day=1000000",
            "orderwright.messages.all-an-hour=1000000",
            "orderwright.messages.all-a-day=1000000",
            // what waits for a partner's silence or for the next attempt waits as long as it must, not as people do
            "orderwright.calls.read-timeout=3s",
            "orderwright.calls.deadline=6s",
            "orderwright.effects.retries=300ms,1s,9s",
            "orderwright.effects.poll=250ms",
            "camunda.bpm.job-execution.wait-time-in-millis=500",
            "camunda.bpm.job-execution.max-wait=1000",
            // a test's books need not outlive a power cut
            "spring.datasource.hikari.connection-init-sql=set synchronous_commit to off",
            // The checks are many and long, and asked after most tests: the database need not read and plan them each
            // time.
            "spring.datasource.hikari.data-source-properties.preparedStatementCacheQueries=2048",
            "spring.datasource.hikari.data-source-properties.preparedStatementCacheSizeMiB=32"
        })
public @interface RunningApplication {}
