package io.orderwright.process.engine.history;

import io.orderwright.platform.kernel.CompanyCalendar;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * What has ended is removed in the night that follows the end of its time to live, counted from its end. The engine's other
 * way writes a removal time into every row of an instance, a third of all that an order costs the database, and may remove
 * the history of an order that is still running.
 */
@Component
@EnableConfigurationProperties(HistorySettings.class)
class HistorySetup extends AbstractProcessEnginePlugin {

    /** What administrators did in masses: retries, migrations. */
    private static final String BATCHES_LIVE = "P90D";

    private final HistorySettings settings;
    private final CompanyCalendar calendar;

    HistorySetup(HistorySettings settings, CompanyCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setHistoryCleanupBatchWindowStartTime(settings.startForEngine(calendar.zonedNow()));
        configuration.setHistoryCleanupBatchWindowEndTime(settings.endForEngine(calendar.zonedNow()));
        configuration.setBatchOperationHistoryTimeToLive(BATCHES_LIVE);
    }
}
