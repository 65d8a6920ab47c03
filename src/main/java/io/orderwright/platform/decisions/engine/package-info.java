/** Turns checked tables into rule bases and fires them; never opens a workbook. */
@NullMarked
package io.orderwright.platform.decisions.engine;

import org.jspecify.annotations.NullMarked;
