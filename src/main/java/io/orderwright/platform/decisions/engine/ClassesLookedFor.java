package io.orderwright.platform.decisions.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler of rules has looked for, as long as tables are compiled: for each table it asks for the same classes
 * anew, and for many that are nowhere, each time in every jar.
 */
final class ClassesLookedFor extends ClassLoader {

    private final Map<String, byte[]> found = new ConcurrentHashMap<>();
    private final Set<String> nowhere = ConcurrentHashMap.newKeySet();

    ClassesLookedFor(ClassLoader parent) {
        super(parent);
    }

    /** Tables keep their loader as long as they live; they need nothing of this any more. */
    void forget() {
        found.clear();
        nowhere.clear();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (nowhere.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            nowhere.add(name);
            throw e;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        if (nowhere.contains(name)) {
            return null;
        }
        URL place = super.getResource(name);
        if (place == null) {
            nowhere.add(name);
        }
        return place;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        if (!name.endsWith(".class")) {
            return super.getResourceAsStream(name);
        }
        byte[] known = found.get(name);
        if (known == null) {
            known = read(name);
            if (known == null) {
                return null;
            }
            found.put(name, known);
        }
        return new ByteArrayInputStream(known);
    }

    private byte @Nullable [] read(String name) {
        try (InputStream content = super.getResourceAsStream(name)) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
