/**
 * The pages on which orders are typed: what is typed is kept as a draft, read, and shown with what would become of it.
 * Never prices, reserves or decides anything itself.
 */
@NullMarked
package io.orderwright.desk.entry;

import org.jspecify.annotations.NullMarked;
