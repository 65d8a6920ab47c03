package io.orderwright.platform.audit;

/**
 * A piece of the audit trail as it was sealed.
 *
 * @param number 1 and on, without gaps
 * @param records how many of them it holds
 * @param hash SHA-256 in hex over the hash of the seal before and all that its records say
 */
public record AuditSeal(long number, long records, String hash) {}
