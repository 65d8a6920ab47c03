package io.orderwright.platform.security;

import io.orderwright.platform.kernel.Roles;
import java.util.List;

/** The people of the demo company. Their passwords are public: the production profile refuses to start while one works. */
public final class DemoCast {

    /**
     * @param role a group id of {@link io.orderwright.platform.kernel.Roles}
     */
    public record Member(String user, String name, String role) {

        public String password() {
            return user + "-demo";
        }
    }

    public static final List<Member> MEMBERS = List.of(
            new Member("sally", "Sally Sales", Roles.SALES),
            new Member("sam", "Sam Sales", Roles.SALES),
            new Member("morgan", "Morgan Manager", Roles.SALES_MANAGER),
            new Member("chris", "Chris Credit", Roles.CREDIT_CONTROLLER),
            new Member("fiona", "Fiona Finance", Roles.FINANCE),
            new Member("wendy", "Wendy Warehouse", Roles.WAREHOUSE),
            new Member("serena", "Serena Service", Roles.SERVICE_AGENT),
            new Member("grace", "Grace General", Roles.GENERAL_MANAGER),
            new Member("peter", "Peter Process", Roles.PROCESS_OWNER),
            new Member("rita", "Rita Rules", Roles.RULE_OWNER),
            new Member("audrey", "Audrey Audit", Roles.AUDITOR),
            new Member("adam", "Adam Admin", Roles.ADMINISTRATOR),
            new Member("paul", "Paul Purchasing", Roles.PURCHASING),
            new Member("pam", "Pam Planner", Roles.PRODUCTION_PLANNER),
            new Member("ines", "Ines Initial", Roles.INITIAL_LOAD));

    private DemoCast() {}
}
