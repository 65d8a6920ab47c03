package io.orderwright.platform.ground.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request of the API that is not what its document says; nothing has happened. */
final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<RequestFault> faults;

    private MalformedRequest(HttpStatus status, List<RequestFault> faults) {
        super(faults.toString());
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    /** It can be read, but some of it may not stand there. */
    static MalformedRequest wrong(List<RequestFault> faults) {
        return new MalformedRequest(HttpStatus.UNPROCESSABLE_ENTITY, faults);
    }

    /** It cannot be read at all. */
    static MalformedRequest unreadable(RequestFault fault) {
        return new MalformedRequest(HttpStatus.BAD_REQUEST, List.of(fault));
    }

    HttpStatus status() {
        return status;
    }

    List<RequestFault> faults() {
        return faults;
    }
}
