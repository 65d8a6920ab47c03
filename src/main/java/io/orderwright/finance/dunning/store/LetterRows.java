package io.orderwright.finance.dunning.store;

import io.orderwright.finance.dunning.domain.ClaimAccount.RowKey;
import io.orderwright.finance.dunning.domain.DunningLetter;
import io.orderwright.finance.dunning.domain.LetterDraft.ToldRow;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.DunningObstacle;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.letters.LetterView.LetterSum;
import io.orderwright.platform.kernel.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of letters, their rows and sums. */
@Repository
public class LetterRows {

    private static final String WENT_OUT = "('RELEASED', 'SENT', 'TOLD')";
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final LetterReads reads;

    LetterRows(JdbcTemplate jdbc, LetterReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** New ones, with their rows and sums: thousands of one run, in batches. */
    public void add(List<DunningLetter> letters) {
        List<LetterView> views = letters.stream().map(DunningLetter::view).toList();
        jdbc.batchUpdate(
                """
                insert into dunning_letter (id, number, run, customer_code, day, level, state, why, reason, channel, fee,
                    fee_currency, interest_percent, hold, table_row, table_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                views,
                BATCH,
                (insert, letter) -> {
                    insert.setLong(1, DunningLetters.idOf(letter));
                    insert.setString(2, letter.number());
                    insert.setString(3, letter.run());
                    insert.setString(4, letter.customer());
                    insert.setObject(5, letter.day());
                    insert.setInt(6, letter.level());
                    insert.setString(7, letter.state().name());
                    insert.setString(8, name(letter.why()));
                    insert.setString(9, letter.reason());
                    insert.setString(10, letter.channel().name());
                    insert.setBigDecimal(11, letter.fee().amount());
                    insert.setString(12, letter.fee().code());
                    insert.setBigDecimal(13, letter.interestRate().percent());
                    insert.setBoolean(14, letter.hold());
                    insert.setString(15, letter.tableRow());
                    insert.setString(16, letter.tableVersion());
                });
        addRows(views);
        addSums(views);
    }

    private record Of<T>(long letter, T one) {}

    private static <T> List<Of<T>> each(List<LetterView> letters, Function<LetterView, List<T>> parts) {
        return letters.stream()
                .flatMap(letter -> parts.apply(letter).stream().map(one -> new Of<>(DunningLetters.idOf(letter), one)))
                .toList();
    }

    private void addRows(List<LetterView> letters) {
        jdbc.batchUpdate(
                """
                insert into dunning_letter_row (letter_id, invoice, row_no, due_on, days_overdue, level, currency, open, principal,
                    interest, accrued) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                each(letters, LetterView::rows),
                BATCH,
                (insert, of) -> {
                    LetterRow row = of.one();
                    insert.setLong(1, of.letter());
                    insert.setString(2, row.invoice());
                    insert.setInt(3, row.rowNo());
                    insert.setObject(4, row.dueOn());
                    insert.setInt(5, row.daysOverdue());
                    insert.setInt(6, row.level());
                    insert.setString(7, row.open().code());
                    insert.setBigDecimal(8, row.open().amount());
                    insert.setBigDecimal(9, row.principal().amount());
                    insert.setBigDecimal(10, row.interest().amount());
                    insert.setBigDecimal(11, row.accrued().amount());
                });
    }

    private void addSums(List<LetterView> letters) {
        jdbc.batchUpdate(
                """
                insert into dunning_letter_sum (letter_id, currency, principal, interest, fee, earlier) values (?, ?, ?, ?, ?, ?)""",
                each(letters, LetterView::sums),
                BATCH,
                (insert, of) -> {
                    LetterSum sum = of.one();
                    insert.setLong(1, of.letter());
                    insert.setString(2, sum.currency());
                    insert.setBigDecimal(3, sum.principal().amount());
                    insert.setBigDecimal(4, sum.interest().amount());
                    insert.setBigDecimal(5, sum.fee().amount());
                    insert.setBigDecimal(6, sum.earlier().amount());
                });
    }

    public Optional<LetterView> find(String number) {
        return reads.of("where number = ?", number).stream().findFirst();
    }

    /** Held until the transaction ends. @throws Refusal NOT_FOUND for one that there is not */
    public DunningLetter locked(String number) {
        jdbc.queryForList("select id from dunning_letter where number = ? for update", number);
        return find(number).map(DunningLetter::kept).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    public List<LetterView> byNumber(Collection<String> numbers) {
        return reads.of("where number = any(?) order by id", (Object) numbers.toArray(String[]::new));
    }

    /** Those of a run after this one, in the order of their numbers. */
    public List<LetterView> ofRun(String run, long after, int size) {
        return reads.of("where run = ? and id > ? order by id limit ?", run, after, size);
    }

    /** The numbers of those of a run that would go out. */
    public List<String> prepared(String run) {
        return jdbc.queryForList(
                "select number from dunning_letter where run = ? and state = 'PREPARED' order by id",
                String.class,
                run);
    }

    /** Those of a run that would go out, in the order of their numbers. */
    public List<LetterView> ofPrepared(String run) {
        return reads.of("where run = ? and state = 'PREPARED' order by id", run);
    }

    /** As {@link #ofPrepared}, held until the transaction ends. */
    public List<LetterView> lockedPrepared(String run) {
        jdbc.queryForList("select id from dunning_letter where run = ? order by id for update", run);
        return ofPrepared(run);
    }

    /** Those of a customer before this one, the newest first. */
    public List<LetterView> ofCustomer(String customer, long before, int size) {
        return reads.of("where customer_code = ? and id < ? order by id desc limit ?", customer, before, size);
    }

    /**
     * Which rows of these customers were told before, or are being told, at which level at most and when last.
     *
     * @param except a letter that does not count; "" for none
     */
    public Map<String, Map<RowKey, ToldRow>> told(Collection<String> customers, String except) {
        Map<String, Map<RowKey, ToldRow>> found = new HashMap<>();
        jdbc.query(
                "select l.customer_code, r.invoice, r.row_no, max(r.level), max(l.day) from dunning_letter l"
                        + " join dunning_letter_row r on r.letter_id = l.id"
                        + " where l.customer_code = any(?) and l.number <> ? and not r.removed and l.state in "
                        + WENT_OUT
                        + " group by 1, 2, 3",
                row -> {
                    found.computeIfAbsent(row.getString(1), none -> new HashMap<>())
                            .put(
                                    new RowKey(row.getString(2), row.getInt(3)),
                                    new ToldRow(row.getInt(4), row.getDate(5).toLocalDate()));
                },
                customers.toArray(String[]::new),
                except);
        return found;
    }

    /** When each of these customers was told last, or is being told. */
    public Map<String, LocalDate> last(Collection<String> customers) {
        Map<String, LocalDate> found = new HashMap<>();
        jdbc.query(
                "select customer_code, max(day) from dunning_letter where customer_code = any(?) and state in "
                        + WENT_OUT + " group by 1",
                row -> {
                    found.put(row.getString(1), row.getDate(2).toLocalDate());
                },
                (Object) customers.toArray(String[]::new));
        return found;
    }

    /** As it stands now. */
    public void keep(DunningLetter kept) {
        LetterView letter = kept.view();
        jdbc.update(
                """
                update dunning_letter set state = ?, why = ?, reason = ?, level = ?, fee = ?, fee_currency = ?, interest_percent = ?,
                    hold = ?, table_row = ?, table_version = ?, decided_by = ?, released_at = ?, told_at = ?, version = version + 1
                where id = ?""",
                letter.state().name(),
                name(letter.why()),
                letter.reason(),
                letter.level(),
                letter.fee().amount(),
                letter.fee().code(),
                letter.interestRate().percent(),
                letter.hold(),
                letter.tableRow(),
                letter.tableVersion(),
                letter.decidedBy(),
                moment(letter.releasedAt()),
                moment(letter.toldAt()),
                kept.id());
    }

    /** As it stands now, and what it says now; rows that are no longer among its own are kept as removed. */
    public void restate(DunningLetter letter) {
        keep(letter);
        LetterView now = letter.view();
        jdbc.update("update dunning_letter_row set removed = true where letter_id = ?", letter.id());
        jdbc.batchUpdate(
                """
                update dunning_letter_row set removed = false, days_overdue = ?, open = ?, principal = ?, interest = ?, accrued = ?
                where letter_id = ? and invoice = ? and row_no = ?""",
                now.rows(),
                BATCH,
                (update, row) -> {
                    update.setInt(1, row.daysOverdue());
                    update.setBigDecimal(2, row.open().amount());
                    update.setBigDecimal(3, row.principal().amount());
                    update.setBigDecimal(4, row.interest().amount());
                    update.setBigDecimal(5, row.accrued().amount());
                    update.setLong(6, letter.id());
                    update.setString(7, row.invoice());
                    update.setInt(8, row.rowNo());
                });
        jdbc.update("delete from dunning_letter_sum where letter_id = ?", letter.id());
        addSums(List.of(now));
    }

    private static @Nullable String name(@Nullable DunningObstacle why) {
        return why == null ? null : why.name();
    }

    private static @Nullable Timestamp moment(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** The customer's credit is stopped. @return whether it was not before, by the same letter */
    public boolean hold(String letter, String customer, String gradeBefore, Instant now) {
        return jdbc.update(
                        "insert into dunning_hold (letter, customer_code, grade_before, set_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        letter,
                        customer,
                        gradeBefore,
                        Timestamp.from(now))
                > 0;
    }
}
