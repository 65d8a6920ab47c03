package io.orderwright.decisions.engine;

import io.orderwright.decisions.Decision;
import io.orderwright.decisions.TableRefused;
import io.orderwright.decisions.table.TableSheet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;

/**
 * All tables, compiled together once; never changes afterwards. Built from bytes in memory, because the classpath
 * container finds no rules inside a Spring Boot jar.
 */
public final class RuleBases {

    private static final AtomicLong BUILDS = new AtomicLong();

    private final Map<String, RuleBase> tables;

    private RuleBases(Map<String, RuleBase> tables) {
        this.tables = tables;
    }

    /**
     * Compiles the tables as they are: whether they are complete and free of overlaps is the caller's business.
     *
     * @throws TableRefused if the engine does not accept them
     */
    public static RuleBases compile(Collection<TableSheet> sheets, ClassLoader loader) {
        KieServices kie = KieServices.get();
        // A release of its own per build: builds of one release would replace each other in the repository.
        ReleaseId release = kie.newReleaseId("io.orderwright", "rules", "1." + BUILDS.incrementAndGet());
        KieModuleModel module = kie.newKieModuleModel();
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        for (TableSheet sheet : sheets) {
            module.newKieBaseModel(sheet.packageName()).addPackage(sheet.packageName());
            String path = "src/main/resources/" + sheet.packageName().replace('.', '/') + "/table.drl";
            files.write(path, RuleSource.of(sheet));
        }
        files.writeKModuleXML(module.toXML());
        try {
            KieBuilder builder = kie.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new TableRefused(errors.stream()
                        .map(m -> m.getPath() + " line " + m.getLine() + ": " + m.getText())
                        .toList());
            }
            KieContainer container = kie.newKieContainer(release, loader);
            Map<String, RuleBase> tables = new TreeMap<>();
            for (TableSheet sheet : sheets) {
                tables.put(sheet.name(), new RuleBase(sheet, container.getKieBase(sheet.packageName()), loader));
            }
            return new RuleBases(tables);
        } finally {
            // The repository would keep every build for ever.
            kie.getRepository().removeKieModule(release);
        }
    }

    /** Decides by the table. See {@link io.orderwright.decisions.DecisionTables#decide}. */
    public Decision decide(String table, Object facts) {
        RuleBase base = tables.get(table);
        if (base == null) {
            throw new IllegalArgumentException("No table " + table + "; there are " + tables.keySet());
        }
        return base.decide(facts);
    }

    /** Version by table name. */
    public Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        tables.forEach((table, base) -> versions.put(table, base.version()));
        return versions;
    }
}
