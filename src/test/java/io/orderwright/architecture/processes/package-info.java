/** The laws that tie diagrams to code, routes, forms and roles. Never deploys or runs a process. */
package io.orderwright.architecture.processes;
