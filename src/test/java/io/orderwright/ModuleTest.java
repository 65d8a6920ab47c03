package io.orderwright;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The module of the test's package by itself, on the real schema: neither engine nor partners nor pages. What it asks of
 * others through a port is faked by the test. All such tests of a run share one server and one database, so that each
 * names its documents anew. No two modules have a context in common: each is closed with its test, so that neither its
 * memory nor its connections stay until the run ends.
 */
@Tag("module")
@DirtiesContext
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({EveryRole.class, EveryRowIsRead.class, NobodyOwns.class})
@ApplicationModuleTest(
        mode = BootstrapMode.STANDALONE,
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.NONE)
@TestPropertySource(
        properties = {
            "orderwright.database=modules",
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.datasource.hikari.connection-init-sql=set synchronous_commit to off",
            "camunda.bpm.enabled=false",
            "spring.autoconfigure.exclude=org.apache.camel.spring.boot.CamelAutoConfiguration"
        })
public @interface ModuleTest {

    /** The modules that it may call by its package-info, beyond the kernel. */
    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "extraIncludes")
    String[] with() default {};
}
