package io.orderwright.finance.einvoices.domain;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.PlatformRefusal;
import io.orderwright.finance.einvoices.RequestedDocument;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the tax platform is asked for in place of a document of ours. What it is asked for stays as it was sent until somebody
 * has mended it; once issued, it never changes.
 */
@Entity
public class ElectronicInvoice {

    private static final int DIGITS = 20;

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private String document;
    private String orderNumber;
    private String customerCode;

    @Enumerated(EnumType.STRING)
    private ElectronicInvoiceKind kind;

    @Enumerated(EnumType.STRING)
    private ElectronicInvoiceState state = ElectronicInvoiceState.REQUESTED;

    private String title;
    private @Nullable String taxId;
    private boolean person;

    @AttributeOverride(name = "amount", column = @Column(name = "net"))
    @CompositeType(MoneyColumn.class)
    private Money net;

    @AttributeOverride(name = "amount", column = @Column(name = "tax"))
    @CompositeType(MoneyColumn.class)
    private Money tax;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @ElementCollection
    @CollectionTable(name = "electronic_invoice_line", joinColumns = @JoinColumn(name = "electronic_invoice_id"))
    @OrderColumn(name = "line_no")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<KeptLine> lines = new ArrayList<>();

    private @Nullable String taxNumber;
    private @Nullable Instant issuedAt;
    private @Nullable String pdf;
    private @Nullable String ofd;
    private @Nullable String xml;
    private @Nullable String problem;
    private @Nullable String problemArguments;
    private String requestedBy;
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ElectronicInvoice() {}

    @SuppressWarnings("NullAway.Init") // ask sets the rest
    public ElectronicInvoice(
            long id,
            LocalDate today,
            RequestedDocument asked,
            ElectronicInvoiceKind kind,
            boolean person,
            String by,
            Instant now) {
        this.id = id;
        this.number = EInvoiceNumbers.ELECTRONIC_INVOICE.number(today, id);
        this.document = asked.number();
        this.orderNumber = asked.order();
        this.customerCode = asked.customer();
        this.requestedBy = by;
        this.requestedAt = now;
        ask(asked, kind, person);
    }

    /** What the platform is asked for from here on. */
    private void ask(RequestedDocument asked, ElectronicInvoiceKind as, boolean toPerson) {
        kind = as;
        person = toPerson;
        title = asked.title();
        taxId = asked.taxId();
        net = asked.net();
        tax = asked.tax();
        currency = asked.net().code();
        lines.clear();
        asked.lines().forEach(line -> lines.add(new KeptLine(line)));
        problem = null;
        problemArguments = null;
    }

    /**
     * Looks for what the platform would refuse, and for what it would not: that somebody took the document back meanwhile.
     *
     * @param stands whether an invoice can still stand for the document
     * @return whether the platform can be asked
     * @throws Refusal CONFLICT unless it is requested
     */
    public boolean check(boolean stands) {
        EInvoiceTransition.FIND_FAULT.after(number, state);
        Optional<FoundFault> fault = stands
                ? EInvoiceCheck.of(kind, person, asked())
                : Optional.of(FoundFault.of("einvoice.taken-back", document));
        fault.ifPresent(found -> stop(EInvoiceTransition.FIND_FAULT, found));
        return fault.isEmpty();
    }

    private RequestedDocument asked() {
        return new RequestedDocument(document, orderNumber, customerCode, title, taxId, net, tax, lines());
    }

    /** The platform has issued nothing, and said why. @throws Refusal CONFLICT unless it is requested */
    public void refused(PlatformRefusal refusal) {
        switch (refusal.cause()) {
            case CONTENT -> stop(EInvoiceTransition.FIND_FAULT, FoundFault.of("einvoice.refused", refusal.words()));
            case QUOTA -> stop(EInvoiceTransition.RUN_OUT_OF_QUOTA, FoundFault.of("einvoice.quota", refusal.words()));
            case AUTHENTICATION ->
                stop(EInvoiceTransition.ASK_AUTHENTICATION, FoundFault.of("einvoice.authenticate", refusal.words()));
        }
    }

    private void stop(EInvoiceTransition how, FoundFault why) {
        state = how.after(number, state);
        problem = why.code();
        problemArguments = why.kept();
    }

    /** Somebody has mended the document, the customer or the choice. @throws Refusal CONFLICT unless something was wrong */
    public void mended(RequestedDocument anew, ElectronicInvoiceKind as, boolean toPerson) {
        state = EInvoiceTransition.RETRY.after(number, state);
        ask(anew, as, toPerson);
    }

    /** What was in the way is gone; what is asked for is the same. @throws Refusal CONFLICT unless it waits */
    public void retry() {
        state = EInvoiceTransition.RETRY.after(number, state);
        problem = null;
        problemArguments = null;
    }

    /** @throws Refusal CONFLICT unless it waits */
    public void giveUp() {
        state = EInvoiceTransition.GIVE_UP.after(number, state);
    }

    /**
     * The platform has issued it; the same once more changes nothing.
     *
     * @throws Refusal INVALID for a number that is none; CONFLICT unless it is requested
     */
    public boolean issued(IssuedAnswer answer) {
        if (answer.taxNumber().equals(taxNumber)) {
            return false;
        }
        if (!answer.taxNumber().matches("\\d{" + DIGITS + "}")) {
            throw Refusal.invalid("taxNumber", "einvoice.number-wrong", answer.taxNumber(), DIGITS);
        }
        state = EInvoiceTransition.ISSUE.after(number, state);
        taxNumber = answer.taxNumber();
        issuedAt = answer.issuedAt();
        pdf = answer.pdf();
        ofd = answer.ofd();
        xml = answer.xml();
        return true;
    }

    public String number() {
        return number;
    }

    public String document() {
        return document;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public ElectronicInvoiceKind kind() {
        return kind;
    }

    public ElectronicInvoiceState state() {
        return state;
    }

    /** The code of what is wrong; "" when nothing is. */
    public String problem() {
        return problem == null ? "" : problem;
    }

    private List<EInvoiceLine> lines() {
        List<EInvoiceLine> all = new ArrayList<>();
        lines.forEach(line -> all.add(line.view(all.size() + 1)));
        return List.copyOf(all);
    }

    public ElectronicInvoiceView view(boolean repeated) {
        return new ElectronicInvoiceView(
                number,
                document,
                orderNumber,
                customerCode,
                kind,
                state,
                title,
                taxId,
                person,
                net,
                tax,
                net.plus(tax),
                taxNumber,
                issuedAt,
                pdf,
                ofd,
                xml,
                problem,
                FoundFault.arguments(problemArguments),
                null,
                requestedBy,
                requestedAt,
                lines(),
                repeated);
    }
}
