/** Tells open pages that what they show has changed. Says never what changed: a page fetches that with its person's rights. */
@NullMarked
@NamedInterface("live")
package io.orderwright.desk.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
