package io.orderwright.desk.ports;

import java.util.List;

/** The numbers under which anything of an order is sent to partners or waited for; the desk knows them. */
public interface OrderPapers {

    /** Its own, then those of its other papers. */
    List<String> of(String orderNumber);
}
