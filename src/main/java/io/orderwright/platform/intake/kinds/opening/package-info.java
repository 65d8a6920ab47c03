/** Files of what was open, and of what had ended, when the company moved in. Never a rule of its own about either. */
@NullMarked
package io.orderwright.platform.intake.kinds.opening;

import org.jspecify.annotations.NullMarked;
