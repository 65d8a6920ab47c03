package io.orderwright.finance.dunning.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of runs and letters. */
@Component
public final class DunningNumbers implements DocumentOwner {

    public static final DocumentKind DUNNING_RUN = new DocumentKind("DR", "dunning_run");
    public static final DocumentKind DUNNING_LETTER = new DocumentKind("DL", "dunning_letter");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(DUNNING_RUN, DUNNING_LETTER);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("dunning_letter");
    }
}
