/** What goods are counted and measured in beside their unit: packs, weight, and what one unit costs. Knows nothing but the kernel. */
@NamedInterface("goods")
@NullMarked
package io.orderwright.platform.reference.goods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
