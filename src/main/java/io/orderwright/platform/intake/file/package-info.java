/** Reads CSV and XLSX files as rows of texts, safely and with bounded memory. Never knows what a column means. */
@NullMarked
package io.orderwright.platform.intake.file;

import org.jspecify.annotations.NullMarked;
