/** An import as it goes from its upload to its end, and what may happen to it where. Never reads a file. */
@NullMarked
package io.orderwright.platform.intake.domain;

import org.jspecify.annotations.NullMarked;
