/** Comments on the order's page and on the home page of whom they mention; the rules are those of the module. */
@NullMarked
package io.orderwright.desk.comments;

import org.jspecify.annotations.NullMarked;
