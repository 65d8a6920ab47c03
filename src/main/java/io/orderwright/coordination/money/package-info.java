/** What money does over several modules: documents, credit and finance's own books. Never decides who agrees. */
@NamedInterface("money")
@NullMarked
package io.orderwright.coordination.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
