package io.orderwright.platform.ground.owned;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only who may act on another's order or customer does this, through whatever door: {@link ActingRights} is asked before
 * the method begins. Its first parameter is what is acted upon: the number or code, an {@link ActionRequest}, or several of
 * them; its last is the login of whoever acts.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ActsOn {

    ActingVerb value();
}
