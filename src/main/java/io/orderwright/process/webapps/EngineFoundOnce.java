package io.orderwright.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web apps ask Java for the engine anew in each request, and Java looks for it in all libraries, some hundred. What they
 * offer does not change while the application runs: within these requests it is looked for once.
 */
class EngineFoundOnce extends OncePerRequestFilter {

    private volatile @Nullable ServicesFoundOnce found;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(over(before));
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ClassLoader over(ClassLoader libraries) {
        ServicesFoundOnce known = found;
        if (known == null || known.getParent() != libraries) {
            known = new ServicesFoundOnce(libraries);
            found = known;
        }
        return known;
    }

    /** Where what libraries offer as a service is said; all else is its parent's. */
    static final class ServicesFoundOnce extends ClassLoader {

        private static final String SERVICES = "META-INF/services/";

        private final Map<String, List<URL>> known = new ConcurrentHashMap<>();

        ServicesFoundOnce(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.startsWith(SERVICES)) {
                return super.getResources(name);
            }
            List<URL> said = known.get(name);
            if (said == null) {
                said = Collections.list(super.getResources(name));
                known.put(name, said);
            }
            return Collections.enumeration(said);
        }
    }
}
