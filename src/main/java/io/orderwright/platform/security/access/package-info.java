/** What each role may reach, and the walls in front of the engine's web apps. Never checks a password. */
@NullMarked
package io.orderwright.platform.security.access;

import org.jspecify.annotations.NullMarked;
