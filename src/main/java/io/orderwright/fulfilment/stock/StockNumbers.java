package io.orderwright.fulfilment.stock;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of stock takes and goods issue vouchers. */
@Component
public final class StockNumbers implements DocumentOwner {

    public static final DocumentKind STOCK_TAKE = new DocumentKind("ST", "stock_take");
    public static final DocumentKind GOODS_ISSUE_VOUCHER = new DocumentKind("GI", "goods_issue_voucher");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(STOCK_TAKE, GOODS_ISSUE_VOUCHER);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("goods_issue_voucher");
    }
}
