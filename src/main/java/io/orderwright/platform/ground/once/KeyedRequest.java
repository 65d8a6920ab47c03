package io.orderwright.platform.ground.once;

/**
 * A request that its caller may send again.
 *
 * @param address without its query, decoded
 * @param content fingerprint of all that it says
 */
public record KeyedRequest(String caller, String address, String key, String content) {

    /** By which two of the same know each other. */
    public String place() {
        return caller.length() + ":" + caller + ":" + address.length() + ":" + address + ":" + key;
    }
}
