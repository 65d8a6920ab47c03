package io.orderwright;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.mustache.MustacheAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/**
 * Orderwright: orders from placing to payment as a BPMN process that runs.
 *
 * <p>Modules know facts, the process knows the order of things, integration knows the outside; nobody else does.
 */
@Modulithic(systemName = "Orderwright", sharedModules = "kernel")
@org.springframework.boot.context.properties.ConfigurationPropertiesScan
// Mustache writes papers here, no pages: a resolver of views would look for a file of its kind for each page.
@SpringBootApplication(exclude = {UserDetailsServiceAutoConfiguration.class, MustacheAutoConfiguration.class})
public class Orderwright {

    public static void main(String[] args) {
        SpringApplication.run(Orderwright.class, args);
    }
}
