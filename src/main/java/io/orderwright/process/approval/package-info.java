/** The approval of an order, level by level, and copies of it that somebody reads. */
@NullMarked
package io.orderwright.process.approval;

import org.jspecify.annotations.NullMarked;
