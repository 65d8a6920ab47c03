/** Columns, typed cells and what is wrong with them. Never reads a file, never writes data. */
@NullMarked
package io.orderwright.platform.intake.rows;

import org.jspecify.annotations.NullMarked;
