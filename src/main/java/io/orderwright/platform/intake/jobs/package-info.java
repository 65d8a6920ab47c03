/** Checks and carries out imports, and survives being stopped in the middle. Never knows a column. */
@NullMarked
package io.orderwright.platform.intake.jobs;

import org.jspecify.annotations.NullMarked;
