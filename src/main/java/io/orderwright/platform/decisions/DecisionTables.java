package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.engine.RuleBases;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFacts;
import io.orderwright.platform.decisions.table.TableSheet;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * {@code orderwright.rules} replaces one, and what its owner has released replaces that. They are compiled on a thread of
 * their own while the application starts, and the first decision waits for that.
 */
@Service
public class DecisionTables implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DecisionTables.class);

    /** What this JVM has compiled last: of several applications in one, each compiles only what no other has. */
    private static volatile RuleBases compiled = RuleBases.none();

    private final TableSources sources;
    private final @Nullable OwnFacts facts;
    private final AtomicReference<@Nullable CompletableFuture<LoadedTables>> current = new AtomicReference<>();

    @Autowired
    DecisionTables(
            ResourcePatternResolver resources,
            @Value("${orderwright.rules:}") String folder,
            Optional<OwnersTables> owners,
            Optional<OwnFacts> facts) {
        this(
                new TableFiles(resources, folder.isBlank() ? null : Path.of(folder)),
                owners.stream().toList(),
                facts.orElse(null));
    }

    DecisionTables(TableFiles files, List<OwnersTables> owners, @Nullable OwnFacts facts) {
        this.sources = new TableSources(files, owners, thing -> facts == null ? List.of() : facts.of(thing));
        this.facts = facts;
    }

    /** Begins to compile, once, without waiting. */
    @Override
    public void afterSingletonsInstantiated() {
        loading();
    }

    /**
     * Asks the table. Has no effect besides; keep the decision with {@link DecisionLog}.
     *
     * @param table path below rules/ without extension, e.g. {@code credit/credit-decision}
     * @param facts the record that the table is asked about
     * @throws NoSingleAnswer if no row or several rows answer
     * @throws TableRefused if the shipped tables cannot be used
     * @throws IllegalArgumentException if there is no such table, or it is asked about other facts
     */
    public Decision decide(String table, Object facts) {
        return decide(table, facts, AskedThings.none());
    }

    /**
     * As {@link #decide(String, Object)}, of a table that may ask about own fields. Where the one in force asks about none, nothing
     * is looked up.
     *
     * @param things the things of which the table may ask what is said in their fields: all that its facts name by
     *     {@link io.orderwright.platform.decisions.own.AskedAbout}, also that there is none
     * @throws IllegalStateException if nothing is told of a thing that it asks about
     */
    public Decision decide(String table, Object asked, AskedThings things) {
        RuleBases bases = loaded().bases();
        List<OwnFact> wanted = bases.ownFacts(table);
        return wanted.isEmpty() ? bases.decide(table, asked) : bases.decide(table, asked, said(wanted, things));
    }

    /** Whether the table in force asks about own fields, so that things of the same facts may be answered otherwise. */
    public boolean asksAboutOwnFields(String table) {
        return !loaded().bases().ownFacts(table).isEmpty();
    }

    private Map<String, Object> said(List<OwnFact> wanted, AskedThings things) {
        Map<String, Map<String, Object>> known = new HashMap<>();
        Map<String, Object> said = new LinkedHashMap<>();
        for (OwnFact fact : wanted) {
            Map<String, Object> values = known.computeIfAbsent(fact.thing(), thing -> things.key(thing)
                    .map(key -> Objects.requireNonNull(facts).said(thing, key))
                    .orElseGet(Map::of));
            said.put(fact.name(), fact.kept(values.get(fact.code())));
        }
        return said;
    }

    /** Version by table name, e.g. {@code 2026-01 #a1b2c3d4}. */
    public Map<String, String> versions() {
        return loaded().bases().versions();
    }

    /** Where each table comes from: {@code shipped}, {@code folder}, or the release. */
    public Map<String, String> origins() {
        return loaded().origins();
    }

    /**
     * Workbooks that should be in force and cannot be used, as far as is known by now; each of their tables goes on by what was
     * in force before.
     */
    public List<TableProblem> problems() {
        CompletableFuture<LoadedTables> existing = current.get();
        boolean known = existing != null && existing.isDone() && !existing.isCompletedExceptionally();
        return known ? loaded().problems() : List.of();
    }

    /** Whether the tables were tried and no decision can be made. */
    public boolean refused() {
        CompletableFuture<LoadedTables> existing = current.get();
        return existing != null && existing.isCompletedExceptionally();
    }

    /** The tables in force, by name. */
    public Map<String, TableSheet> sheets() {
        return loaded().sheets();
    }

    /**
     * The workbook by which the table decides.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public byte[] workbook(String table) {
        return sources.workbook(table, loaded().origins().getOrDefault(table, TableSources.SHIPPED));
    }

    /** What is compiled of the tables in force. */
    public RuleBases bases() {
        return loaded().bases();
    }

    /**
     * Reads, checks and compiles again what has changed of all tables, then puts them in place at once; decisions go on
     * meanwhile by the tables before.
     *
     * @return the versions now in place
     * @throws TableRefused with every finding where a workbook that was not known to be bad cannot be used; the tables in place
     *     stay
     */
    public synchronized Map<String, String> reload() {
        LoadedTables before = inPlace();
        LoadedTables fresh = sources.load(before == null ? compiled : before.bases());
        List<TableProblem> unknown = fresh.problems().stream()
                .filter(problem -> before == null || !before.problems().contains(problem))
                .toList();
        if (!unknown.isEmpty()) {
            throw new TableRefused(unknown.stream()
                    .flatMap(problem -> problem.findings().stream())
                    .toList());
        }
        put(fresh);
        return fresh.bases().versions();
    }

    /** As {@link #reload}, but what cannot be used is a problem, and no reason to leave the rest as it was. */
    public synchronized void refresh() {
        LoadedTables before = inPlace();
        put(sources.load(before == null ? compiled : before.bases()));
    }

    private void put(LoadedTables fresh) {
        compiled = fresh.bases();
        current.set(CompletableFuture.completedFuture(fresh));
        log.info("Decision tables in place: {}", fresh.bases().versions());
        fresh.problems().forEach(problem -> log.error("A decision table cannot be used: {}", problem));
    }

    private LoadedTables loaded() {
        try {
            return loading().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TableRefused refused) {
                throw new TableRefused(refused.findings());
            }
            throw new IllegalStateException("The decision tables cannot be loaded", e.getCause());
        }
    }

    private CompletableFuture<LoadedTables> loading() {
        CompletableFuture<LoadedTables> existing = current.get();
        if (existing != null) {
            return existing;
        }
        CompletableFuture<LoadedTables> first = new CompletableFuture<>();
        if (!current.compareAndSet(null, first)) {
            return loading();
        }
        Thread builder = new Thread(() -> firstBuild(first), "decision-tables");
        builder.setDaemon(true);
        builder.setContextClassLoader(DecisionTables.class.getClassLoader());
        builder.start();
        return first;
    }

    private void firstBuild(CompletableFuture<LoadedTables> first) {
        long start = System.nanoTime();
        try {
            LoadedTables built = sources.load(compiled);
            compiled = built.bases();
            built.problems().forEach(problem -> log.error("A decision table cannot be used: {}", problem));
            log.info("Decision tables {} in {} ms", built.bases().versions(), (System.nanoTime() - start) / 1_000_000);
            first.complete(built);
        } catch (Throwable e) {
            log.error("No decision can be made: the decision tables cannot be loaded", e);
            first.completeExceptionally(e);
        }
    }

    private @Nullable LoadedTables inPlace() {
        CompletableFuture<LoadedTables> existing = current.get();
        return existing == null ? null : existing.exceptionally(failed -> null).join();
    }
}
