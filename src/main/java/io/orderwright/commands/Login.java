package io.orderwright.commands;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who a request is made as. */
public record Login(String user, String password) {

    /** The roles that commands act in, each with its person in the demo company. */
    public enum Role {
        SALES("sales", "sally"),
        SALES_MANAGER("sales-manager", "morgan"),
        CREDIT_CONTROLLER("credit-controller", "chris"),
        GENERAL_MANAGER("general-manager", "grace"),
        PURCHASING("purchasing", "paul"),
        WAREHOUSE("warehouse", "wendy"),
        FINANCE("finance", "fiona"),
        AUDITOR("auditor", "audrey"),
        ADMINISTRATOR("camunda-admin", "adam"),
        INITIAL_LOAD("initial-load", "ines");

        private final String id;
        private final String person;

        Role(String id, String person) {
            this.id = id;
            this.person = person;
        }

        public String id() {
            return id;
        }

        Login demo() {
            return new Login(person, person + "-demo");
        }
    }

    String header() {
        String pair = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return user;
    }
}
