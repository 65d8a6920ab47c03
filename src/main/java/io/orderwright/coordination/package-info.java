/**
 * What needs several modules at once: use cases with their order of locks, and the questions that one module asks of
 * another. Calls the roots of modules and answers their ports; knows no engine, no page and no SQL.
 */
@ApplicationModule(id = "coordination")
@NullMarked
package io.orderwright.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
