package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with what is picked, packed, posted, handed over and delivered. */
final class ShippingPlants {

    private ShippingPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "picks-agree",
                    "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                    "update delivery set progress = 'PACKED' where number = $"),
            Plant.of(
                    "serials-out-once",
                    "select 'M-100'",
                    "drop index if exists traced_goods_out",
                    "insert into traced_goods (delivery_id, order_number, sku, tracing, mark, quantity, picked_by, picked_at)"
                            + " select id, order_number, $, 'SERIAL', 'SN-1', 1, 'wendy', now() from delivery order by id limit 2"),
            Plant.of(
                    "pieces-named",
                    "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                    "insert into pick_line (delivery_id, sku, warehouse, name, unit, quantity, picked, tracing)"
                            + " select id, 'M-100', 'MAIN', 'M', 'pc', 3, 3, 'SERIAL' from delivery where number = $"),
            Plant.of(
                    "parcels-agree",
                    "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                    "insert into parcel select id, 1, 2.5 from delivery where number = $",
                    "insert into parcel_content select id, 1, 'M-100', 3 from delivery where number = $"),
            Plant.of(
                    "vouchers-agree",
                    "select 'GI-1999-00000001'",
                    "insert into goods_issue_voucher (id, number, state, deliveries, drawn_at) values (900000001, $, 'OPEN', 1, now())",
                    "insert into goods_issue_line values ($, 'SO-1', '', 'M-100', 'MAIN', 3)"),
            Plant.of(
                    "vouchers-posted",
                    "select 'GI-1999-00000002'",
                    "insert into goods_issue_voucher (id, number, state, deliveries, drawn_at) values (900000002, $, 'OPEN', 1, now())"),
            Plant.of(
                    "shipment-instance",
                    "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                    "insert into shipment (delivery_id, number, order_number, handover_no, carrier, state, handed_by, handed_at, news_at)"
                            + " select id, number, order_number, 1, 'SUNWAY', 'BOOKED', 'wendy', now(), now() from delivery where number = $"),
            Plant.of(
                    "delivered-agrees",
                    "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                    "insert into shipment (delivery_id, number, order_number, handover_no, carrier, state, handed_by, handed_at, news_at)"
                            + " select id, number, order_number, 1, 'SUNWAY', 'DELIVERED', 'wendy', now(), now() from delivery where number = $"),
            Plant.of(
                    "delivered-agrees",
                    "select min(number) from delivery where arrival = 'DELIVERED' and handover is null",
                    "update delivery set received_at = dispatched_at - interval '1 hour' where number = $"),
            Plant.of(
                    "proof-agrees",
                    "select min(order_number) from delivery where arrival = 'DELIVERED' and handover is null",
                    "update delivery set arrival = null where order_number = $"),
            Plant.of(
                    "proof-agrees",
                    "select min(order_number) from delivery where arrival = 'DELIVERED' and handover is null",
                    "update order_line set delivered = delivered - 1 where line_no = 1 and order_id ="
                            + " (select id from sales_order where number = $)"),
            Plant.of(
                    "parcels-current",
                    "select min(number) from delivery where state = 'DISPATCHED' and progress is null",
                    "insert into shipment (delivery_id, number, order_number, handover_no, carrier, state, handed_by, handed_at, news_at)"
                            + " select id, number, order_number, 1, 'SUNWAY', 'WITHDRAWN', 'wendy', now(), now() from delivery where number = $",
                    "insert into tracked_parcel select 'SUNWAY', number, id, 1, 1, 'LOST', 'epoch' from delivery where number = $",
                    "insert into carrier_event (carrier, event_id, tracking_number, status, carrier_status, happened_at, place,"
                            + " signed_by, source, received_at, outcome) values ('SUNWAY', '1', $, 'DELIVERED', 'signed', now(),"
                            + " '', '', 'POLL', now(), 'OLDER')"));
}
