/** What every area stands on and no area owns: words, ground, decisions, documents, audit, security, files, checks. Holds modules only. */
@NullMarked
package io.orderwright.platform;

import org.jspecify.annotations.NullMarked;
