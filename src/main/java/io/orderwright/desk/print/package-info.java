/** Papers that people print from the browser; composed from what the modules know, never stored. */
@NullMarked
package io.orderwright.desk.print;

import org.jspecify.annotations.NullMarked;
