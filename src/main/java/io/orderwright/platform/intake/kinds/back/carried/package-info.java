/** How what was approved or ordered before the company moved in goes back, each by the module that owns it. Never reads a file. */
@NullMarked
package io.orderwright.platform.intake.kinds.back.carried;

import org.jspecify.annotations.NullMarked;
