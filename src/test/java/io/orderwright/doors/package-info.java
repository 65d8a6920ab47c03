/** What a stranger's program meets: the API against its own document, and against requests that are wrong on purpose. */
package io.orderwright.doors;
