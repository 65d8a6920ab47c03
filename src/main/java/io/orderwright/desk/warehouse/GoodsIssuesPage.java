package io.orderwright.desk.warehouse;

import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherLine;
import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherPlace;
import io.orderwright.fulfilment.stock.issues.GoodsIssues;
import io.orderwright.platform.ground.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What finance was told of goods that left. */
@Controller
class GoodsIssuesPage {

    private static final int SIZE = 50;

    private final GoodsIssues issues;

    GoodsIssuesPage(GoodsIssues issues) {
        this.issues = issues;
    }

    @GetMapping("/goods-issues")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        Page<GoodsIssueVoucher> page =
                Page.of(issues.page(before, SIZE + 1), SIZE, voucher -> String.valueOf(voucher.id()));
        model.addAttribute("vouchers", page.items());
        model.addAttribute("next", page.next());
        return "stock/vouchers";
    }

    @GetMapping("/goods-issues/{number}")
    String one(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String delivery,
            @RequestParam(defaultValue = "") String sku,
            @RequestParam(defaultValue = "") String warehouse,
            Model model) {
        model.addAttribute("voucher", issues.get(number));
        List<VoucherLine> lines = issues.lines(number, new VoucherPlace(order, delivery, sku, warehouse), SIZE + 1);
        boolean more = lines.size() > SIZE;
        model.addAttribute("lines", more ? lines.subList(0, SIZE) : lines);
        model.addAttribute("last", more ? lines.get(SIZE - 1) : null);
        return "stock/voucher";
    }
}
