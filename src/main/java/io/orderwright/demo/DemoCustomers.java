package io.orderwright.demo;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom the demo company sells to, and on how much credit. */
@Component
@Profile("demo")
class DemoCustomers {

    private static final String CNY = "CNY";

    private final CustomerMaster customers;
    private final CreditControl credit;

    DemoCustomers(CustomerMaster customers, CreditControl credit) {
        this.customers = customers;
        this.credit = credit;
    }

    void load() {
        customers.registerAll(List.of(
                customer("C-1001", "宏达机械有限公司", Tier.VIP, 60, "张伟", "13800001001", "杭州"),
                customer("C-1002", "东海自动化设备有限公司", Tier.KEY, 30, "李娜", "13800001002", "宁波"),
                customer("C-1003", "北方重工股份有限公司", Tier.KEY, 45, "王强", "13800001003", "沈阳"),
                customer("C-1004", "新星电子科技有限公司", Tier.STANDARD, 30, "刘洋", "13800001004", "深圳"),
                customer("C-1005", "华南工程服务有限公司", Tier.STANDARD, 30, "陈静", null, "广州"),
                customer("C-1006", "起点创新科技有限公司", Tier.NEW, 0, "赵敏", "13800001006", "成都")));
        credit.grantAll(
                List.of(
                        grant("C-1001", "A", "2000000"),
                        grant("C-1002", "B", "500000"),
                        grant("C-1003", "B", "300000"),
                        grant("C-1004", "C", "100000"),
                        grant("C-1005", "B", "150000"),
                        grant("C-1006", "D", "0")),
                "chris");
    }

    private static RegisterCustomer customer(
            String code, String name, Tier tier, int terms, String contact, @Nullable String phone, String city) {
        return new RegisterCustomer(code, name, tier, CNY, terms, contact, phone, null, null, city, "CN");
    }

    private static GrantCredit grant(String customer, String grade, String limit) {
        return new GrantCredit(customer, grade, CNY, new SaidNumber(new BigDecimal(limit)));
    }
}
