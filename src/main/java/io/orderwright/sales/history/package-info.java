/**
 * What was ordered, and ended, before the company moved in: to be read, nothing else. Never starts a process, never counts as
 * what is owed or ordered, and never tells a partner.
 */
@ApplicationModule(
        id = "history",
        allowedDependencies = {"kernel", "kernel :: keys", "ground", "customers"})
@NullMarked
package io.orderwright.sales.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
