/** Camel: loading camel-routes/, calling a route, the limits of every HTTP call; never touches the database. */
@NullMarked
package io.orderwright.integration.routes;

import org.jspecify.annotations.NullMarked;
