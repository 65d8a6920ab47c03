/**
 * Tokens by which programs come in: each belongs to one integration, has roles of its own and ends. A token is nobody's
 * password and decides nothing: whoever answers at a task is a person.
 */
@NamedInterface("token")
@NullMarked
package io.orderwright.platform.security.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
