/** Which documents the tax platform is asked for, and what it answers. Never decides what an electronic invoice may hold. */
@NamedInterface("einvoices")
@NullMarked
package io.orderwright.coordination.einvoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
