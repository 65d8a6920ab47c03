package io.orderwright.platform.ground.api;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * One thing wrong in a request of the API.
 *
 * @param field where, with the index in lists: {@code lines[3].quantity}, or the name of a parameter; empty for the whole body
 * @param code message key, by which a program recognises it
 * @param allowed what may stand there, in words of the API; empty where that cannot be listed
 * @param arguments of the message
 */
record RequestFault(String field, String code, List<String> allowed, List<Object> arguments) {

    /** A name that is not known there. */
    static RequestFault unknown(String field, String code, List<String> allowed) {
        return new RequestFault(field, code, allowed, List.of());
    }

    /** Something else is wanted than what is there; one word of it is told. */
    static RequestFault of(String field, String code, String allowed) {
        return new RequestFault(field, code, List.of(allowed), List.of(allowed));
    }

    /** Nothing more can be said than the code. */
    static RequestFault of(String field, String code) {
        return new RequestFault(field, code, List.of(), List.of());
    }

    MessageSourceResolvable message() {
        return new DefaultMessageSourceResolvable(new String[] {code}, arguments.toArray(), code);
    }
}
