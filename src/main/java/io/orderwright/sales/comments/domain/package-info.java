/** The comment and its rules; never knows who may read the order. */
@NullMarked
package io.orderwright.sales.comments.domain;

import org.jspecify.annotations.NullMarked;
