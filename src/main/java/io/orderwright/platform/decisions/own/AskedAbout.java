package io.orderwright.platform.decisions.own;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * At a record of facts: of which kinds of things its table is asked, so that its owner may add columns about own fields of theirs.
 * Whoever asks the table names them by {@link AskedThings}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AskedAbout {

    /** The kinds, as own fields name them: {@code order}, {@code customer}, {@code product}. */
    String[] value();
}
