/** Sets of files that are checked and written as a whole. Never reads a file. */
@NullMarked
package io.orderwright.platform.intake.sets;

import org.jspecify.annotations.NullMarked;
