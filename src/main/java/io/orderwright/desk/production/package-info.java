/**
 * The pages of work orders, work centres and their schedule. Reads and edits by the modules' services; never decides what is
 * right.
 */
@NullMarked
package io.orderwright.desk.production;

import org.jspecify.annotations.NullMarked;
