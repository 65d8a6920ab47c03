/** What is known, written as the files that would bring it in. Never changes anything, and never says what the reader may not read. */
@NullMarked
package io.orderwright.platform.intake.exports;

import org.jspecify.annotations.NullMarked;
