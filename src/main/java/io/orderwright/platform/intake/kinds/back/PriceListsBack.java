package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.kinds.back.PriceListsBack.PriceListState;
import io.orderwright.sales.catalog.PriceListView;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.SetPriceList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Price lists as a whole: what a row says of a list holds for all its prices. */
@Component
public class PriceListsBack implements RecordsBack<PriceListState> {

    private final PriceLists lists;

    PriceListsBack(PriceLists lists) {
        this.lists = lists;
    }

    /** With its version: nobody has touched it since, not even to put it back. */
    public record PriceListState(SetPriceList list, int version) {}

    @Override
    public Class<PriceListState> stateType() {
        return PriceListState.class;
    }

    @Override
    public void hold(Collection<String> codes) {
        lists.hold(codes);
    }

    @Override
    public Map<String, PriceListState> now(Collection<String> codes) {
        return lists.ofCodes(List.copyOf(codes)).stream()
                .collect(Collectors.toMap(
                        PriceListView::code,
                        list -> new PriceListState(SetPriceList.of(list, lists.entries(list.code())), list.version())));
    }

    @Override
    public void restore(Map<String, PriceListState> before, Map<String, PriceListState> now, String actor) {
        before.forEach((code, stood) ->
                lists.set(stood.list(), Objects.requireNonNull(now.get(code)).version(), actor));
    }

    @Override
    public void remove(Map<String, PriceListState> now, String actor) {
        now.forEach((code, stands) -> lists.remove(code, stands.version(), actor));
    }
}
