/** Candidates walked with what past instances answered; implemented by process. */
@NullMarked
@NamedInterface("dryrun")
package io.orderwright.owners.diagrams.dryrun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
