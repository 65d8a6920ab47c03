package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.engine.RuleBases;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * Asks decision tables. Tables come from rules/ on the classpath; a file of the same name in the folder
 * {@code orderwright.rules} replaces one. They are compiled on a thread of their own while the application starts, and
 * the first decision waits for that.
 */
@Service
public class DecisionTables implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DecisionTables.class);

    /** What this JVM has compiled last: of several applications in one, each compiles only what no other has. */
    private static volatile RuleBases compiled = RuleBases.none();

    private final TableFiles files;
    private final AtomicReference<@Nullable CompletableFuture<RuleBases>> current = new AtomicReference<>();

    @Autowired
    DecisionTables(ResourcePatternResolver resources, @Value("${orderwright.rules:}") String folder) {
        this(new TableFiles(resources, folder.isBlank() ? null : Path.of(folder)));
    }

    DecisionTables(TableFiles files) {
        this.files = files;
    }

    /** Begins to compile, once, without waiting. */
    @Override
    public void afterSingletonsInstantiated() {
        bases();
    }

    /**
     * Asks the table. Has no effect besides; keep the decision with {@link DecisionLog}.
     *
     * @param table path below rules/ without extension, e.g. {@code credit/credit-decision}
     * @param facts the record that the table is asked about
     * @throws NoSingleAnswer if no row or several rows answer
     * @throws TableRefused if the tables cannot be used; then no table answers until {@link #reload} succeeds
     * @throws IllegalArgumentException if there is no such table, or it is asked about other facts
     */
    public Decision decide(String table, Object facts) {
        return loaded().decide(table, facts);
    }

    /** Version by table name, e.g. {@code 2026-01 #a1b2c3d4}. */
    public Map<String, String> versions() {
        return loaded().versions();
    }

    /**
     * Reads, checks and compiles all tables again, then puts them in place at once; decisions go on meanwhile by the
     * tables before.
     *
     * @return the versions now in place
     * @throws TableRefused with every finding; the tables in place stay
     */
    public synchronized Map<String, String> reload() {
        RuleBases fresh = build(inPlace());
        current.set(CompletableFuture.completedFuture(fresh));
        log.info("Decision tables in place: {}", fresh.versions());
        return fresh.versions();
    }

    private RuleBases loaded() {
        try {
            return bases().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TableRefused refused) {
                throw new TableRefused(refused.findings());
            }
            throw new IllegalStateException("The decision tables cannot be loaded", e.getCause());
        }
    }

    private CompletableFuture<RuleBases> bases() {
        CompletableFuture<RuleBases> existing = current.get();
        if (existing != null) {
            return existing;
        }
        CompletableFuture<RuleBases> first = new CompletableFuture<>();
        if (!current.compareAndSet(null, first)) {
            return bases();
        }
        Thread builder = new Thread(() -> firstBuild(first), "decision-tables");
        builder.setDaemon(true);
        builder.setContextClassLoader(DecisionTables.class.getClassLoader());
        builder.start();
        return first;
    }

    private void firstBuild(CompletableFuture<RuleBases> first) {
        long start = System.nanoTime();
        try {
            RuleBases built = build(compiled);
            log.info("Decision tables {} in {} ms", built.versions(), (System.nanoTime() - start) / 1_000_000);
            first.complete(built);
        } catch (Throwable e) {
            log.error("No decision can be made: the decision tables cannot be loaded", e);
            first.completeExceptionally(e);
        }
    }

    private RuleBases build(RuleBases known) {
        RuleBases built = known.with(files.read(), DecisionTables.class.getClassLoader());
        compiled = built;
        return built;
    }

    private RuleBases inPlace() {
        CompletableFuture<RuleBases> existing = current.get();
        return existing == null
                ? compiled
                : existing.exceptionally(failed -> compiled).join();
    }
}
