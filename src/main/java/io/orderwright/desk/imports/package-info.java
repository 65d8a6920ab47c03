/** The page on which files are brought in. Never reads a file itself. */
@NullMarked
package io.orderwright.desk.imports;

import org.jspecify.annotations.NullMarked;
