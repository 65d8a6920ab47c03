package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.table.TableSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles a table to the engine's executable model. From bytes in memory, because the classpath container finds no
 * rules inside a Spring Boot jar; each table by itself, so that one table's rows never see another's facts.
 */
final class RuleCompiler {

    /** A list of all tables of a build, of which there is one. */
    private static final String PROJECT = "org/drools/project/";

    private static final String EXTENSION = ".class";

    private static final AtomicLong BUILDS = new AtomicLong();

    private RuleCompiler() {}

    /** @throws TableRefused if the engine does not accept the table */
    static RuleClasses compile(TableSheet sheet, ClassLoader loader) {
        KieServices kie = KieServices.get();
        // A release of its own per build: builds of one release would replace each other in the repository.
        ReleaseId release = kie.newReleaseId("io.orderwright", sheet.packageName(), "1." + BUILDS.incrementAndGet());
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        String path = "src/main/resources/" + sheet.packageName().replace('.', '/') + "/table.drl";
        files.write(path, RuleSource.of(sheet).getBytes(StandardCharsets.UTF_8));
        try {
            KieBuilder builder = kie.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new TableRefused(errors.stream()
                        .map(m -> TableFault.of(
                                FaultKind.NOT_COMPILED,
                                sheet.name(),
                                m.getText() + " (line " + m.getLine() + " of its source)"))
                        .toList());
            }
            return classes((InternalKieModule) builder.getKieModule(), release);
        } finally {
            // The repository would keep every build for ever.
            kie.getRepository().removeKieModule(release);
        }
    }

    private static RuleClasses classes(InternalKieModule module, ReleaseId release) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(EXTENSION) && !file.startsWith(PROJECT)) {
                String name =
                        file.substring(0, file.length() - EXTENSION.length()).replace('/', '.');
                classes.put(name, module.getBytes(file));
            }
        }
        String models =
                new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(release)), StandardCharsets.UTF_8);
        return new RuleClasses(
                models.lines().filter(classes::containsKey).findFirst().orElseThrow(), classes);
    }
}
