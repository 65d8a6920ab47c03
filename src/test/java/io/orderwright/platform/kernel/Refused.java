package io.orderwright.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.platform.kernel.Refusal.RefusalKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** That something is refused, how, and with which words. */
public final class Refused {

    private Refused() {}

    /** @return the refusal, for what it names besides */
    public static Refusal refused(RefusalKind kind, String code, ThrowingCallable tried) {
        Refusal refusal = catchThrowableOfType(Refusal.class, tried);
        assertThat(refusal).as("nothing was refused; expected " + code).isNotNull();
        assertThat(refusal.kind() + " " + refusal.code()).isEqualTo(kind + " " + code);
        return refusal;
    }
}
