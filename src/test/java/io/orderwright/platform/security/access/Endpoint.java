package io.orderwright.platform.security.access;

/**
 * Something that answers requests.
 *
 * @param path as it is mapped, with its variables and wildcards
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {

    /** A path that the mapping would take. */
    String sample() {
        return path.replaceAll("\\{\\*[^}]*}", "a1/b1")
                .replaceAll("\\{[^}]*}", "x1")
                .replaceAll("/\\*\\*", "/a1/b1")
                .replace("*", "x1");
    }

    @Override
    public int compareTo(Endpoint other) {
        return (path + method).compareTo(other.path + other.method);
    }
}
