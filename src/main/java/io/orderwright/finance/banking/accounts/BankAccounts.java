package io.orderwright.finance.banking.accounts;

import io.orderwright.finance.banking.BankingEvent.BankAccountChanged;
import io.orderwright.finance.banking.store.BankAccountRows;
import io.orderwright.platform.ground.text.ChangedFields;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.reference.Currencies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our accounts at banks, and how each bank writes its files. */
@Service
@Transactional
public class BankAccounts {

    /** So many signs of an account tell which one it is to those who know it. */
    private static final int TOLD = 4;

    private final BankAccountRows rows;
    private final ApplicationEventPublisher events;

    BankAccounts(BankAccountRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Those after this code, in the order of the code. */
    @Transactional(readOnly = true)
    public List<BankAccountView> page(String after, int size) {
        return rows.page(after, size);
    }

    @Transactional(readOnly = true)
    public Optional<BankAccountView> find(String code) {
        return rows.find(code);
    }

    /** @throws Refusal NOT_FOUND for an account that there is not */
    @Transactional(readOnly = true)
    public BankAccountView get(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("bankaccount.unknown", code));
    }

    /**
     * Enters an account, or brings a known one up to date.
     *
     * @throws Refusal INVALID for what cannot be kept; CONFLICT for another currency of an account that has statements
     */
    public void set(SetBankAccount asked, String by) {
        change(asked, null, by);
    }

    /**
     * As {@link #set}, when the account is still what was seen.
     *
     * @param seen {@link BankAccountView#fingerprint()} of what was shown; empty for one that there was not
     * @throws Refusal CHANGED when it is another by now
     */
    public void edit(SetBankAccount asked, String seen, String by) {
        change(asked, seen, by);
    }

    private void change(SetBankAccount asked, @Nullable String seen, String by) {
        BankAccountView after = asked.kept();
        rows.hold(after.code());
        BankAccountView before = rows.find(after.code()).orElse(null);
        if (seen != null && !seen.equals(before == null ? "" : before.fingerprint())) {
            throw Refusal.changed("bankaccount.changed-meanwhile", after.code());
        }
        if (before == null || !before.currency().equals(after.currency())) {
            Currencies.requireUsual("currency", after.currency());
        }
        if (before == null) {
            BusinessKey.require("code", after.code(), KeyKind.BANK_ACCOUNT);
        } else if (!before.currency().equals(after.currency()) && rows.hasStatements(after.code())) {
            throw Refusal.conflict("bankaccount.currency-stays", after.code(), before.currency());
        }
        if (!after.equals(before)) {
            rows.set(after);
            events.publishEvent(new BankAccountChanged(after.code(), by, told(before, after)));
        }
    }

    private static String told(@Nullable BankAccountView before, BankAccountView after) {
        return new ChangedFields()
                .told("name", before == null ? null : before.name(), after.name())
                .told("bank", before == null ? null : before.bank(), after.bank())
                .told("number", before == null ? null : before.number(), after.number(), BankAccounts::end)
                .told("fileNumber", before == null ? null : before.fileNumber(), after.fileNumber(), BankAccounts::end)
                .told("currency", before == null ? null : before.currency(), after.currency())
                .told("format", before == null ? null : before.format(), after.format())
                .told("charset", before == null ? null : before.charset(), after.charset())
                .told("headings", before == null ? null : before.headings(), after.headings())
                .told("wholeBatches", before != null && before.wholeBatches(), after.wholeBatches())
                .told("reversalsTurned", before != null && before.reversalsTurned(), after.reversalsTurned())
                .told("appliesSure", before != null && before.appliesSure(), after.appliesSure())
                .told("chargeLimit", before == null ? 0 : before.chargeLimit(), after.chargeLimit())
                .told("active", before == null || before.active(), after.active())
                .inWords();
    }

    private static String end(@Nullable String number) {
        return number == null ? "" : "…" + number.substring(Math.max(0, number.length() - TOLD));
    }
}
