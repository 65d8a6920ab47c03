package io.orderwright.process.goodsissue;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherLine;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherPlace;
import io.orderwright.fulfilment.stock.issues.GoodsIssues;
import io.orderwright.integration.messages.GoodsIssueMessage;
import io.orderwright.integration.messages.GoodsIssueMessage.IssuedGoods;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance is told of goods that left: quantities by delivery and SKU, no amounts. */
@Component
class GoodsIssuePartnerMessages implements PartnerMessages {

    private static final String TOPIC = "finance.post-goods-issue";
    private static final int PAGE = 1000;

    private final GoodsIssues issues;
    private final DeliveryBook deliveryBook;
    private final CompanyCalendar calendar;
    private final NeutralJson json;

    GoodsIssuePartnerMessages(
            GoodsIssues issues, DeliveryBook deliveryBook, CompanyCalendar calendar, NeutralJson json) {
        this.calendar = calendar;
        this.issues = issues;
        this.deliveryBook = deliveryBook;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, String> bodies = new HashMap<>();
        for (String number : numbers) {
            GoodsIssueVoucher voucher = issues.get(number);
            List<VoucherLine> lines = lines(number);
            Map<String, String> only = deliveryBook.onlyDeliveries(lines.stream()
                    .filter(line -> line.delivery().isEmpty())
                    .map(VoucherLine::orderNumber)
                    .distinct()
                    .toList());
            GoodsIssueMessage message = new GoodsIssueMessage(
                    number,
                    calendar.dateOf(voucher.drawnAt()).toString(),
                    lines.stream().map(line -> goods(line, only)).toList());
            bodies.put(number, json.text(message));
        }
        return bodies;
    }

    private List<VoucherLine> lines(String number) {
        List<VoucherLine> all = new ArrayList<>();
        VoucherPlace last = VoucherPlace.FIRST;
        List<VoucherLine> page;
        do {
            page = issues.lines(number, last, PAGE);
            all.addAll(page);
            last = page.isEmpty() ? last : page.get(page.size() - 1).place();
        } while (page.size() == PAGE);
        return all;
    }

    private static IssuedGoods goods(VoucherLine line, Map<String, String> only) {
        return new IssuedGoods(
                line.orderNumber(),
                line.delivery().isEmpty() ? only.getOrDefault(line.orderNumber(), "") : line.delivery(),
                line.sku(),
                line.warehouse(),
                line.quantity().kept());
    }
}
