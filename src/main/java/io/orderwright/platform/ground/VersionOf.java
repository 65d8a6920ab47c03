package io.orderwright.platform.ground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which rows an operation of the API shows or changes, where its address names one thing: GET answers their version as
 * {@code ETag}, POST and PUT take it in {@code If-Match}, and PUT makes a new one with {@code If-None-Match: *}. On a
 * controller it is meant for those of its addresses that have all the variables.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface VersionOf {

    /** The table of the thing's own row. */
    String table();

    /** The columns of its key. */
    String[] key() default "number";

    /** The variables of the address that hold the key, one for each column; with {@link #inBody} members of the body. */
    String[] variables() default "number";

    /** The body names the thing, and not the address: the operation enters it, or brings a known one up to date. */
    boolean inBody() default false;

    /**
     * Columns of its own row whose values are its version, where that row is written for other reasons, too; none for any
     * write of it.
     */
    String[] columns() default {};

    /** Further rows that belong to it, as {@code table(column)}. */
    String[] parts() default {};

    /** The column of its own row that the columns of parts refer to. */
    String partsOf() default "id";

    /** Its tag is the number in its column {@code version}, as released clients know it. */
    boolean numbered() default false;
}
