package io.orderwright.integration;

/**
 * What the partner said to an effect that it carried out.
 *
 * @param status the HTTP status
 * @param body the partner's answer in its own format, at most {@code orderwright.calls.max-body} bytes
 */
public record Answer(int status, String body) {}
