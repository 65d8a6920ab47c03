package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.table.TableSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
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

    private static final AtomicLong BUILDS = new AtomicLong();

    private RuleCompiler() {}

    static RuleBase compile(TableSheet sheet, ClassLoader loader) {
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
            return new RuleBase(sheet, kie.newKieContainer(release, loader).getKieBase(), loader);
        } finally {
            // The repository would keep every build for ever.
            kie.getRepository().removeKieModule(release);
        }
    }
}
