/** HTTP for imports; never holds a business rule. */
@NullMarked
package io.orderwright.platform.intake.web;

import org.jspecify.annotations.NullMarked;
