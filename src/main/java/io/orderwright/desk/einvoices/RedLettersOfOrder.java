package io.orderwright.desk.einvoices;

import io.orderwright.desk.RelatedPapers;
import io.orderwright.finance.einvoices.red.RedLetters;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tax platform is told of red letters under numbers of their own. */
@Component
class RedLettersOfOrder implements RelatedPapers {

    private final RedLetters letters;

    RedLettersOfOrder(RedLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return letters.ofOrder(orderNumber);
    }
}
