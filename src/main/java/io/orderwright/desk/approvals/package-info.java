/** The page where people answer approvals, also on a phone; never says itself who may do what. */
@NullMarked
package io.orderwright.desk.approvals;

import org.jspecify.annotations.NullMarked;
