package io.orderwright.desk.orders;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.list.ListedOrder;
import io.orderwright.sales.orders.list.OrderList;
import io.orderwright.sales.orders.list.OrderPage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Writes what a list shows, all of it and nothing else: the same question, columns, order and words. It is read and
 * written a page at a time, so that neither memory nor a database connection is held however long the list is.
 */
@Service
public class OrderExport {

    private static final int PAGE = 1_000;
    private static final int AT_ONCE = 2;

    /** Excel's own limit is 1,048,576. */
    private static final int ROWS_OF_SHEET = 1_000_000;

    private final OrderList orders;
    private final MessageSource texts;
    private final CompanyCalendar calendar;
    private final OwnColumns own;
    private final Semaphore places = new Semaphore(AT_ONCE);

    OrderExport(OrderList orders, MessageSource texts, CompanyCalendar calendar, OwnColumns own) {
        this.orders = orders;
        this.texts = texts;
        this.calendar = calendar;
        this.own = own;
    }

    /** @throws Refusal CONFLICT while too many others export */
    public void begin() {
        if (!places.tryAcquire()) {
            throw Refusal.conflict("orders.export.busy");
        }
    }

    /** After each {@link #begin}. */
    public void end() {
        places.release();
    }

    /** With a byte order mark, by which spreadsheets know UTF-8. */
    public void csv(ListQuery asked, OutputStream to, Locale locale) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        List<OwnField> fields = own.all();
        csv.writeRecord(headings(asked, fields, locale));
        each(asked, page -> {
            Map<String, Map<String, Object>> said = own.said(fields, page);
            for (ListedOrder order : page) {
                Map<String, Object> ofOrder = said.getOrDefault(order.number(), Map.of());
                csv.writeRecord(Stream.concat(
                                asked.columns().stream().map(column -> column.of(order)),
                                fields.stream().map(field -> own.cell(field, ofOrder, locale)))
                        // A number begins with a sign that is its own: it stays a number.
                        .map(value -> value instanceof Number ? text(value, locale) : SafeCell.of(text(value, locale)))
                        .toList());
            }
            flush(out);
        });
        out.flush();
    }

    public void xlsx(ListQuery asked, OutputStream to, Locale locale) throws IOException {
        Workbook book = new Workbook(to, "Orderwright", "1.0");
        Sheets sheets = new Sheets(book, asked, own.all(), locale);
        sheets.next();
        each(asked, sheets::write);
        sheets.finish();
        book.finish();
    }

    private void each(ListQuery asked, Consumer<List<ListedOrder>> to) {
        String place = "";
        while (place != null) {
            OrderPage page = orders.wholePage(asked.find(), place, PAGE);
            to.accept(page.items());
            place = page.next();
        }
    }

    private static void flush(Writer out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nobody reads on
        }
    }

    private List<String> headings(ListQuery asked, List<OwnField> fields, Locale locale) {
        return Stream.concat(
                        asked.columns().stream().map(column -> heading(column, locale)),
                        fields.stream().map(field -> SafeCell.of(OwnColumns.heading(field, locale))))
                .toList();
    }

    /** Times say whose clocks showed them: a file is read far from the page that it came from. */
    private String heading(OrderColumn column, Locale locale) {
        String name = Objects.requireNonNull(texts.getMessage("orders.column." + column.key(), null, locale));
        return column == OrderColumn.PLACED_AT ? name + " (" + calendar.zone() + ")" : name;
    }

    private String text(@Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof OrderState state) {
            return texts.getMessage("orders.state." + state, null, locale);
        }
        if (value instanceof Boolean yes) {
            return texts.getMessage(yes ? "orders.yes" : "orders.no", null, locale);
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof Instant at ? calendar.second(at) : value.toString();
    }

    /** One sheet after the other; each is sent on as it is filled. */
    private final class Sheets {

        private final Workbook book;
        private final List<OrderColumn> columns;
        private final List<OwnField> fields;
        private final List<String> headings;
        private final Locale locale;
        private @Nullable Worksheet sheet;
        private int row;
        private int sheets = 1;

        Sheets(Workbook book, ListQuery asked, List<OwnField> fields, Locale locale) {
            this.book = book;
            this.columns = asked.columns();
            this.fields = fields;
            this.headings = headings(asked, fields, locale);
            this.locale = locale;
        }

        void next() {
            finish();
            String name = texts.getMessage("orders.title", null, locale);
            sheet = book.newWorksheet(row == 0 ? name : name + " " + ++sheets);
            row = 0;
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
        }

        void write(List<ListedOrder> page) {
            Map<String, Map<String, Object>> said = own.said(fields, page);
            for (ListedOrder order : page) {
                if (++row > ROWS_OF_SHEET) {
                    next();
                    row = 1;
                }
                for (int column = 0; column < columns.size(); column++) {
                    cell(column, columns.get(column).of(order));
                }
                fields(said.getOrDefault(order.number(), Map.of()));
            }
            try {
                if (sheet != null) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e); // nobody reads on
            }
        }

        private void fields(Map<String, Object> said) {
            for (int field = 0; field < fields.size(); field++) {
                Object value = own.cell(fields.get(field), said, locale);
                if (value instanceof BigDecimal number && sheet != null) {
                    sheet.value(row, columns.size() + field, number);
                } else {
                    cell(columns.size() + field, value);
                }
            }
        }

        private void cell(int column, @Nullable Object value) {
            Worksheet to = sheet;
            if (to == null || value == null) {
                return;
            }
            if (value instanceof BigDecimal amount) {
                to.value(row, column, amount);
                to.style(row, column).format("#,##0.00").set();
            } else if (value instanceof LocalDate day) {
                to.value(row, column, day);
                to.style(row, column).format("yyyy-mm-dd").set();
            } else if (value instanceof Instant at) {
                to.value(row, column, LocalDateTime.ofInstant(at, calendar.zone()));
                to.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            } else {
                to.value(row, column, SafeCell.of(text(value, locale)));
            }
        }

        void finish() {
            try {
                if (sheet != null) {
                    sheet.finish();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
