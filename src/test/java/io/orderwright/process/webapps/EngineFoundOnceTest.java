package io.orderwright.process.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("unit")
class EngineFoundOnceTest {

    private static final String SERVICE = "META-INF/services/" + ProcessEngineProvider.class.getName();

    private final ClassLoader ours = Thread.currentThread().getContextClassLoader();
    private final List<String> lookedFor = new ArrayList<>();
    private final EngineFoundOnce filter = new EngineFoundOnce();

    private final ClassLoader libraries = new ClassLoader(ours) {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            lookedFor.add(name);
            return super.getResources(name);
        }
    };

    @BeforeEach
    void asInARequest() {
        Thread.currentThread().setContextClassLoader(libraries);
    }

    @AfterEach
    void asBefore() {
        Thread.currentThread().setContextClassLoader(ours);
    }

    @Test
    void manyRequestsLookThroughAllLibrariesOnce() throws Exception {
        List<Class<?>> found = new ArrayList<>();
        for (int request = 0; request < 3; request++) {
            passes(() -> ServiceLoader.load(ProcessEngineProvider.class)
                    .forEach(provider -> found.add(provider.getClass())));
        }
        assertThat(found).hasSize(3);
        assertThat(lookedFor).containsExactly(SERVICE);
    }

    @Test
    void whateverIsNoServiceIsLookedForAsBefore() throws Exception {
        for (int request = 0; request < 2; request++) {
            passes(() -> assertThat(Collections.list(
                            Thread.currentThread().getContextClassLoader().getResources("application.yml")))
                    .isNotEmpty());
        }
        assertThat(lookedFor).containsExactly("application.yml", "application.yml");
    }

    @Test
    void aRequestLeavesItsThreadAsItWas() throws Exception {
        passes(() -> assertThat(Thread.currentThread().getContextClassLoader()).isNotSameAs(libraries));
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(libraries);
    }

    private interface Asks {
        void ask() throws IOException;
    }

    private void passes(Asks asks) throws Exception {
        filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> asks.ask());
    }
}
