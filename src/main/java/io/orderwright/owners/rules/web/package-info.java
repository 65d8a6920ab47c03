/** The API by which owners bring tables in. Never decides whether one may be in force. */
@NullMarked
package io.orderwright.owners.rules.web;

import org.jspecify.annotations.NullMarked;
