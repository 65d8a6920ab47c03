package io.orderwright.owners.diagrams.ports;

import java.time.Instant;

/**
 * A version of a process as the engine has it.
 *
 * @param key of the process
 * @param number of the version, counted by the engine
 * @param since when the engine got it
 * @param deployment under which the engine got it
 */
public record RunningDiagram(String key, String name, int number, Instant since, String deployment) {}
