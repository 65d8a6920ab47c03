package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.SignOffKinds;
import io.orderwright.approvals.signoffs.SignOffs;
import org.springframework.stereotype.Component;

/** Begins to ask about a document of any kind, as its books say; never those who took part in it. */
@Component
public class BeginSignOff {

    private final SignOffKinds kinds;
    private final SignOffs signOffs;

    BeginSignOff(SignOffKinds kinds, SignOffs signOffs) {
        this.kinds = kinds;
        this.signOffs = signOffs;
    }

    /**
     * @param kind its name
     * @return how many levels must say yes
     */
    public int ask(String kind, String number) {
        SignOffKind about = kinds.get(kind);
        return signOffs.ask(about.question(number).without(about.tookPart(number)));
    }
}
