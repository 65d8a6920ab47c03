package io.orderwright.finance.einvoices.red;

import io.orderwright.finance.einvoices.EInvoiceSettings;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.ports.CreditedDocuments;
import io.orderwright.finance.einvoices.red.RedLetterEvent.RedInvoiceIssued;
import io.orderwright.finance.einvoices.red.RedLetterEvent.RedLetterMoved;
import io.orderwright.finance.einvoices.red.RedLetterEvent.RedLetterRefused;
import io.orderwright.finance.einvoices.red.RedLetterEvent.RedLetterRequested;
import io.orderwright.finance.einvoices.red.RedLetterEvent.RedLetterResolved;
import io.orderwright.finance.einvoices.red.domain.RedAllocation;
import io.orderwright.finance.einvoices.red.domain.RedLetter;
import io.orderwright.finance.einvoices.red.domain.RedLetterBooks;
import io.orderwright.finance.einvoices.red.domain.RedLetterNumbers;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the tax platform take electronic invoices back, for each credit note once, and of each no more than it was for. */
@Service
@Transactional
public class RedLetters {

    private final RedLetterBooks books;
    private final CreditedDocuments documents;
    private final ElectronicInvoices invoices;
    private final EInvoiceSettings settings;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    RedLetters(
            RedLetterBooks books,
            CreditedDocuments documents,
            ElectronicInvoices invoices,
            EInvoiceSettings settings,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.books = books;
        this.documents = documents;
        this.invoices = invoices;
        this.settings = settings;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Asks for what a credit note takes back. Asked again, it answers the one that stands for it.
     *
     * @throws Refusal as {@link CreditedDocuments#get}; CONFLICT for more than is left of the electronic invoice
     */
    public RedLetterView request(String creditNote, String by) {
        CreditedDocument asked = documents.get(creditNote);
        books.holdBlue(asked.blue());
        Optional<RedLetter> known = books.findByCreditNoteAndStateNot(creditNote, RedLetterState.LEFT);
        return known.isPresent() ? known.get().view(true) : begun(asked, by).view(false);
    }

    private RedLetter begun(CreditedDocument asked, String by) {
        ElectronicInvoiceView blue = invoices.get(asked.blue());
        if (blue.state() != ElectronicInvoiceState.ISSUED) {
            throw Refusal.conflict("red.no-blue", asked.number());
        }
        Money left = books.findByBlueAndStateNot(asked.blue(), RedLetterState.LEFT).stream()
                .map(RedLetter::gross)
                .reduce(blue.gross(), Money::minus);
        if (asked.net().plus(asked.tax()).isMoreThan(left)) {
            throw Refusal.conflict("red.more-than-left", asked.number(), left);
        }
        RedLetter letter = books.saveAndFlush(new RedLetter(
                ids.next(RedLetterNumbers.RED_LETTER),
                calendar.today(),
                asked,
                allocated(asked, blue, ""),
                Objects.requireNonNull(blue.taxNumber(), "what is issued has its number"),
                by,
                calendar.now()));
        events.publishEvent(new RedLetterRequested(
                letter.orderNumber(), by, letter.number(), asked.number(), asked.blue(), asked.reason()));
        if (letter.foundHere()) {
            stopped(letter);
        }
        return letter;
    }

    /** Over what the others have left. @param itself the number of the letter that is looked at again; "" of a new one */
    private RedAllocation allocated(CreditedDocument asked, ElectronicInvoiceView blue, String itself) {
        return RedAllocation.of(
                asked,
                blue.lines(),
                books.findByBlueAndStateNot(asked.blue(), RedLetterState.LEFT).stream()
                        .filter(other -> !other.number().equals(itself))
                        .flatMap(other -> other.lines().stream())
                        .toList());
    }

    private void lookedAgain(RedLetter letter) {
        CreditedDocument anew = documents.get(letter.view(false).creditNote());
        books.holdBlue(anew.blue());
        letter.retry();
        letter.takes(allocated(anew, invoices.get(anew.blue()), letter.number()));
        if (letter.foundHere()) {
            stopped(letter);
        }
    }

    /** The platform has opened its confirmation, or needs none. @param code its own; finance looks after one that is none */
    public void opened(String number, String code, @Nullable String confirmationNumber) {
        RedLetter letter = locked(number);
        Optional<ConfirmationState> first = ConfirmationState.of(code);
        if (first.isPresent()) {
            letter.open(first.get(), confirmationNumber, calendar.now());
            moved(letter);
        } else {
            letter.toldStrange(code);
            stopped(letter);
        }
    }

    /** The platform says where its confirmation stands. @param code its own; finance looks after one that cannot be */
    public void looked(String number, String code) {
        RedLetter letter = locked(number);
        Optional<ConfirmationState> told = ConfirmationState.of(code);
        if (told.isEmpty()) {
            letter.toldStrange(code);
        } else if (letter.look(told.get(), calendar.now())) {
            moved(letter);
        }
        if (letter.state() == RedLetterState.TO_MEND) {
            stopped(letter);
        }
    }

    private void moved(RedLetter letter) {
        events.publishEvent(new RedLetterMoved(
                letter.orderNumber(),
                BusinessEvent.SYSTEM,
                letter.number(),
                Objects.requireNonNull(letter.view(false).confirmation())));
    }

    /** The platform refused a step. */
    public void refused(String number, String words) {
        RedLetter letter = locked(number);
        letter.refused(words);
        stopped(letter);
    }

    private void stopped(RedLetter letter) {
        events.publishEvent(
                new RedLetterRefused(letter.orderNumber(), BusinessEvent.SYSTEM, letter.number(), letter.problem()));
    }

    /** The platform has issued the red invoice; the same once more changes nothing. */
    public void issued(String number, IssuedAnswer answer) {
        RedLetter letter = locked(number);
        if (letter.issued(answer)) {
            events.publishEvent(new RedInvoiceIssued(
                    letter.orderNumber(),
                    BusinessEvent.SYSTEM,
                    number,
                    letter.view(false).creditNote(),
                    answer.taxNumber()));
        }
    }

    /**
     * Finance says what follows. What was refused is tried again; in place of what is void another one is asked for.
     *
     * @throws Refusal CONFLICT unless finance is asked
     */
    @DecidedBy(Roles.FINANCE)
    public void resolved(String number, boolean again, String comment, String by) {
        RedLetter letter = locked(number);
        if (again && letter.state() == RedLetterState.TO_MEND) {
            if (letter.foundHere()) {
                lookedAgain(letter);
            } else {
                letter.retry();
            }
            books.saveAndFlush(letter);
        } else {
            letter.leave();
            books.saveAndFlush(letter);
            if (again) {
                request(letter.view(false).creditNote(), by);
            }
        }
        events.publishEvent(new RedLetterResolved(letter.orderNumber(), by, number, again, comment.strip()));
    }

    /** When the platform is asked again where a confirmation stands: at the latest when it is void by itself. */
    @Transactional(readOnly = true)
    public Instant looksAt(String number) {
        Instant expires = found(number).expiresAt(calendar.now());
        Instant next = calendar.now().plus(settings.lookEvery());
        return next.isBefore(expires) ? next : expires;
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public RedLetterView get(String number) {
        return found(number).view(false);
    }

    /** All that were asked for in place of a credit note, in that order; only the last one can stand for it. */
    @Transactional(readOnly = true)
    public List<RedLetterView> ofCreditNote(String creditNote) {
        return books.findByCreditNoteOrderById(creditNote).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** Those of an order's credit notes, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<RedLetterView> viewsOfOrder(String order) {
        return books.findByOrderNumberOrderById(order).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** The numbers of those of an order's credit notes. */
    @Transactional(readOnly = true)
    public List<String> ofOrder(String order) {
        return books.findByOrderNumberOrderById(order).stream()
                .map(RedLetter::number)
                .toList();
    }

    /** The newest first. @param before the id in the number of the last one before */
    @Transactional(readOnly = true)
    public List<RedLetterView> page(long before, int size) {
        return books.page(before, Limit.of(size)).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** The id in a number, by which lists are in order. */
    public static long idOf(RedLetterView letter) {
        return RedLetterNumbers.RED_LETTER.idOf(letter.number());
    }

    private RedLetter found(String number) {
        return known(number, books.findById(RedLetterNumbers.RED_LETTER.idOf(number)));
    }

    private RedLetter locked(String number) {
        return known(number, books.locked(RedLetterNumbers.RED_LETTER.idOf(number)));
    }

    private static RedLetter known(String number, Optional<RedLetter> found) {
        return found.filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
