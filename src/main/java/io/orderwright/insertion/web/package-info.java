/** HTTP for urgent insertions; never holds a business rule. */
@NullMarked
package io.orderwright.insertion.web;

import org.jspecify.annotations.NullMarked;
