/** The files of comments, by JDBC: written once, read one at a time, never changed (docs/adr/0075). */
@NullMarked
package io.orderwright.sales.comments.store;

import org.jspecify.annotations.NullMarked;
