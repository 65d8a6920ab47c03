/** HTTP for desk; never holds a business rule. */
@NullMarked
package io.orderwright.desk.web;

import org.jspecify.annotations.NullMarked;
