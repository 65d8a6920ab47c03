package io.orderwright.process.engine.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

@Tag("architecture")
class ProcessDeploymentTests {

    @TempDir
    Path folder;

    private final RepositoryService repository = mock(RepositoryService.class);
    private final ResourcePatternResolver resources = mock(ResourcePatternResolver.class);
    private final DeploymentBuilder deployment = mock(DeploymentBuilder.class, RETURNS_SELF);

    @Test
    void aReleasedDiagramIsNotDeployedAgain() throws IOException {
        when(repository.createDeployment()).thenReturn(deployment);
        found("bpmn", "sales/sales.bpmn", "sales/released/sales-1.bpmn");
        found("form", "sales/ask.form", "sales/released/ask.form");

        new ProcessDeployment(repository, resources).afterSingletonsInstantiated();

        verify(deployment).addInputStream(eq("sales/sales.bpmn"), any());
        verify(deployment).addInputStream(eq("sales/ask.form"), any());
        verify(deployment, times(2)).addInputStream(anyString(), any());
        verify(deployment).deploy();
    }

    @Test
    void releasedDiagramsAloneAreNoProcesses() throws IOException {
        found("bpmn", "sales/released/sales-1.bpmn");
        found("form");

        ProcessDeployment start = new ProcessDeployment(repository, resources);

        assertThatThrownBy(start::afterSingletonsInstantiated).hasMessageContaining("No process found");
        verify(repository, never()).createDeployment();
    }

    private void found(String kind, String... names) throws IOException {
        Resource[] files = Arrays.stream(names).map(this::file).toArray(Resource[]::new);
        when(resources.getResources("classpath*:processes/**/*." + kind)).thenReturn(files);
    }

    private Resource file(String name) {
        try {
            Path file = folder.resolve("processes").resolve(name);
            Files.createDirectories(file.getParent());
            return new FileSystemResource(Files.write(file, "<xml/>".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
