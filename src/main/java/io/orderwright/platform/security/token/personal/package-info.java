/**
 * Tokens by which a person deploys from Camunda Modeler without giving it a password: made, seen once and ended by the person
 * himself. A token brings diagrams in as drafts, and does nothing else that the person may do.
 */
@NamedInterface("personal-token")
@NullMarked
package io.orderwright.platform.security.token.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
