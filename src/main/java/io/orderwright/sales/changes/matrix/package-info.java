/** What of an order may be changed how far it has come, by the table sales/change-matrix and below it by our own limits. Never changes an order. */
@NamedInterface("matrix")
@NullMarked
package io.orderwright.sales.changes.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
