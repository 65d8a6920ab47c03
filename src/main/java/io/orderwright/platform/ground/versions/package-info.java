/** Whether what somebody changes is still what he has seen: versions in ETag, If-Match and If-None-Match. Never knows what has them. */
@NamedInterface("versions")
@NullMarked
package io.orderwright.platform.ground.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
