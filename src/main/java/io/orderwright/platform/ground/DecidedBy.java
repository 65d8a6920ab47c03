package io.orderwright.platform.ground;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only who has one of these roles at this moment may decide this, through whatever door he comes: {@link RoleHolders} is
 * asked before the method begins. Its last parameter is the login of whoever decides. Refused is as
 * {@link RoleHolders#refuseUnlessOneOf}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DecidedBy {

    /** Ids of {@link io.orderwright.platform.kernel.Roles}. */
    String[] value();
}
