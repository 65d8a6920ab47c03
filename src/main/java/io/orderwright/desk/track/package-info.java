/** What a customer sees of his order without logging in: its stage, parcels and documents. Never anything internal. */
@NullMarked
package io.orderwright.desk.track;

import org.jspecify.annotations.NullMarked;
