package io.orderwright.platform.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a text of a record that not everybody may read: whoever may not gets its mask, on every way out as JSON. */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {

    /** What is confidential. */
    enum Kind {
        PHONE
    }

    Kind value();
}
