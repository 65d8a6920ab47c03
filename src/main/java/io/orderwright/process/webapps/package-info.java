/** The engine's web apps under the application's own login. Never checks a password. */
@NullMarked
package io.orderwright.process.webapps;

import org.jspecify.annotations.NullMarked;
