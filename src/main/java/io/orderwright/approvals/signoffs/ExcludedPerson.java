package io.orderwright.approvals.signoffs;

/**
 * Somebody who took part in a document and never agrees to it: not by name, not as one of a group, not for somebody else.
 *
 * @param person by login
 * @param part what he did; what was told last where he did several things
 */
public record ExcludedPerson(String person, PartTaken part) {}
