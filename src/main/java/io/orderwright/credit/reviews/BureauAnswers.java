package io.orderwright.credit.reviews;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the credit bureau says: {@code {"customer": "C-1001", "score": 712, "asOf": "2026-11-20"}}. */
@Service
public class BureauAnswers {

    /** A bureau that dates its answer further back has not looked. */
    private static final int OLDEST_DAYS = 366;

    private final CreditReviews reviews;
    private final ObjectMapper json;
    private final CompanyCalendar calendar;

    BureauAnswers(CreditReviews reviews, ObjectMapper json, CompanyCalendar calendar) {
        this.reviews = reviews;
        this.json = json;
        this.calendar = calendar;
    }

    /**
     * Keeps the score that the bureau gave in a review.
     *
     * @return false, and nothing is kept, when the answer is no score for the review's customer
     * @throws Refusal NOT_FOUND for an unknown review
     */
    @Transactional
    public boolean keep(String reviewNumber, String answer) {
        Optional<Score> read = read(answer, reviews.get(reviewNumber).customer());
        read.ifPresent(score -> reviews.scored(reviewNumber, score.score(), score.asOf()));
        return read.isPresent();
    }

    private record Score(int score, LocalDate asOf) {}

    /** Empty for whatever is no score of this customer: not JSON, another customer, out of range, from the future or old. */
    private Optional<Score> read(String text, String customer) {
        try {
            JsonNode answer = json.readTree(text);
            JsonNode score = answer.path("score");
            LocalDate asOf = LocalDate.parse(answer.path("asOf").asText());
            LocalDate today = calendar.today();
            boolean sensible = answer.path("customer").asText().equals(customer)
                    && score.isIntegralNumber()
                    && score.canConvertToInt()
                    && score.intValue() >= 0
                    && score.intValue() <= CreditReviews.BEST
                    && !asOf.isAfter(today)
                    && !asOf.isBefore(today.minusDays(OLDEST_DAYS));
            return sensible ? Optional.of(new Score(score.intValue(), asOf)) : Optional.empty();
        } catch (JsonProcessingException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
