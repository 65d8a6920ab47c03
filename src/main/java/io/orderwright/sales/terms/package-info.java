/** When customers pay, as terms with a code. Never knows who has which, or what is due. */
@ApplicationModule(
        id = "terms",
        allowedDependencies = {"kernel", "kernel :: keys", "ground", "ground :: text", "ground :: body"})
@NullMarked
package io.orderwright.sales.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
