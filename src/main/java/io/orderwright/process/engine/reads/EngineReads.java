package io.orderwright.process.engine.reads;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/** The engine's managers that read less than its own: a plain order saves eight statements. */
public final class EngineReads {

    private EngineReads() {}

    public static void into(ProcessEngineConfigurationImpl engine) {
        RecentDefinitions recent = new RecentDefinitions(System::nanoTime);
        engine.setCustomSessionFactories(List.of(
                factory(ProcessDefinitionManager.class, () -> new DefinitionReads(recent)),
                factory(IncidentManager.class, IncidentReads::new)));
        engine.setHistoryEventProducer(new HistoryReads(recent));
    }

    private static SessionFactory factory(Class<? extends Session> type, Supplier<? extends Session> sessions) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return sessions.get();
            }
        };
    }
}
