package io.orderwright.process.engine.connect;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.connect.Connectors;
import org.camunda.connect.spi.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Gives the engine our connector as the only one there is. */
@Component
@EnableConfigurationProperties(ConnectSettings.class)
class ConnectSetup extends AbstractProcessEnginePlugin {

    private final ConnectSettings settings;

    ConnectSetup(ConnectSettings settings) {
        this.settings = settings;
    }

    /** After the library's own plugin, which lets diagrams hold connectors and begins with an empty registry. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        Registry.put(new EndpointConnector(new Endpoints(settings)));
    }

    /** The way in that the library leaves open for connectors that are made by somebody else. */
    private static final class Registry extends Connectors {

        static void put(Connector<?> connector) {
            registerConnector(EndpointConnector.ID, connector);
        }
    }
}
