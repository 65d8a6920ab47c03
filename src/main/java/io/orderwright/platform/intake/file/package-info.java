/** Reads CSV and XLSX files as rows of texts, safely and with bounded memory. Never knows what a column means. */
@NamedInterface("file")
@NullMarked
package io.orderwright.platform.intake.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
