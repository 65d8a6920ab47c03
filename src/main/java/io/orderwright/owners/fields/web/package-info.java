/** HTTP for own fields and what is said in them; never holds a business rule. */
@NullMarked
package io.orderwright.owners.fields.web;

import org.jspecify.annotations.NullMarked;
