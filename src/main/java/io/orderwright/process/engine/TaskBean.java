package io.orderwright.process.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * A bean that BPMN expressions may call, under the name of the module that it speaks for: {@code ${inventory.reserve(…)}}.
 * No other bean of the application is visible to an expression.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TaskBean {

    /** The name used in BPMN: a module, for example {@code inventory}. */
    String name();
}
