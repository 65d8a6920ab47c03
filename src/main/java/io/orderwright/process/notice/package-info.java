/** Notices of delay to customers whose orders were displaced. */
@NullMarked
package io.orderwright.process.notice;

import org.jspecify.annotations.NullMarked;
