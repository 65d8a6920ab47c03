/**
 * The pages of purchase orders and suppliers. Reads and edits by the modules' services; never decides what is right.
 */
@NullMarked
package io.orderwright.desk.purchasing;

import org.jspecify.annotations.NullMarked;
