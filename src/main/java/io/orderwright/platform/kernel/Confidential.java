package io.orderwright.platform.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what not everybody may read of a record: whoever may not gets its mask, or nothing, on every way out as JSON. */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {

    /** What is confidential. */
    enum Kind {
        PHONE,
        /** What goods cost the company. */
        COST
    }

    Kind value();
}
