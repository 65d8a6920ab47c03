/** Reads a decision table from its workbook into typed cells and checks it; never compiles or runs it. */
@NullMarked
package io.orderwright.platform.decisions.table;

import org.jspecify.annotations.NullMarked;
