package io.orderwright.integration.routes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Loads the packaged camel-routes/ when Camel starts: from the application itself, never from a page or a database. */
@Component
class RouteFolder implements CamelContextConfiguration {

    private static final String ROOT = "/camel-routes/";

    private final ResourcePatternResolver resources;

    RouteFolder(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        try {
            Collection<Resource> files = files();
            if (files.isEmpty()) {
                throw new IllegalStateException(
                        "No route found: camel-routes/ holds no .camel.yaml, or was not packaged");
            }
            PluginHelper.getRoutesLoader(camel).loadRoutes(files);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot load camel-routes/", e);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // nothing more to do
    }

    private Collection<Resource> files() throws IOException {
        List<Resource> files = new ArrayList<>();
        for (var file : resources.getResources("classpath*:camel-routes/**/*.camel.yaml")) {
            String path = file.getURL().toString();
            String name = path.substring(path.lastIndexOf(ROOT) + 1);
            files.add(ResourceHelper.fromBytes(name, file.getContentAsByteArray()));
        }
        return files;
    }
}
