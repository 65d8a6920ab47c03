/** What of an answer of the API somebody wants, and what besides: {@code fields} and {@code expand}. Never knows what answers are about. */
@NamedInterface("answers")
@NullMarked
package io.orderwright.platform.ground.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
