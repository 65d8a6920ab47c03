/**
 * Runs a decision table over facts and tells the answer, the table's version and the row that gave it; keeps a record
 * of decisions. The only module that knows the rule engine; never reads an order and never acts on an answer.
 */
@ApplicationModule(
        id = "decisions",
        allowedDependencies = {})
@NullMarked
package io.orderwright.platform.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
