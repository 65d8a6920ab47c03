/** Coming in: the login page, throttling and lock-out, how long a session lives. Never decides what a person may do. */
@NullMarked
package io.orderwright.platform.security.login;

import org.jspecify.annotations.NullMarked;
