package io.orderwright.process.engine.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys processes/: one deployment per folder, resources named relative to it, so that a form stays with its diagram
 * and no machine's path becomes a version. A folder that has not changed since its last deployment is left alone.
 */
@Component
class ProcessDeployment implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ProcessDeployment.class);
    private static final String ROOT = "/processes/";

    /** What was deployed once and may still be running: kept for tests, in the engine already. */
    private static final String RELEASED = "/released/";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ProcessDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Map<String, Resource>> folders = folders();
        if (folders.isEmpty()) {
            throw new IllegalStateException("No process found: processes/ holds no .bpmn, or was not packaged");
        }
        folders.forEach(this::deploy);
    }

    private void deploy(String folder, Map<String, Resource> files) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(folder).source("orderwright").enableDuplicateFiltering(false);
        files.forEach((name, resource) -> {
            try (InputStream content = resource.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read processes/" + name, e);
            }
        });
        deployment.deploy();
        log.debug("processes/{}: {}", folder, files.keySet());
    }

    /** Folder name, then resource name relative to processes/, in a fixed order. */
    private Map<String, Map<String, Resource>> folders() {
        Map<String, Map<String, Resource>> found = new TreeMap<>();
        try {
            for (String kind : new String[] {"bpmn", "form"}) {
                for (Resource resource : resources.getResources("classpath*:processes/**/*." + kind)) {
                    String path = resource.getURL().toString();
                    String name = path.substring(path.lastIndexOf(ROOT) + ROOT.length());
                    if (name.contains(RELEASED)) {
                        continue;
                    }
                    String folder = name.substring(0, name.indexOf('/'));
                    found.computeIfAbsent(folder, f -> new TreeMap<>()).put(name, resource);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list processes/", e);
        }
        return found;
    }
}
