/** Files that somebody sends by a form, until the intake has taken them. Never reads what is in them. */
@NamedInterface("upload")
@NullMarked
package io.orderwright.platform.intake.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
