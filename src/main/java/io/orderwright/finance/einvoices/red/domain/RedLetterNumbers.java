package io.orderwright.finance.einvoices.red.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of red letters: with what the steps add to them, the tax platform takes them as request numbers. */
@Component
public final class RedLetterNumbers implements DocumentOwner {

    public static final DocumentKind RED_LETTER = new DocumentKind("RL", "red_letter");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(RED_LETTER);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("red_letter");
    }
}
