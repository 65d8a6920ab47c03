package io.orderwright.platform.ground.answers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation whose answers can hold what {@link Expansion}s know, in {@code expanded}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Expandable {

    /** What the answer is about. */
    String value();

    /** The field of the answer that is its key. */
    String key() default "number";
}
