package io.orderwright.coordination.warranty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As many goods as one looks at at once: an order may have thousands of pieces with numbers.
 *
 * @param page which, from 1
 * @param pages how many there are; 0 where there are no goods
 * @param total how many goods there are on all pages
 */
public record WarrantedPage(List<WarrantedGoods> goods, int page, int pages, int total) {

    static final int SIZE = 50;

    /** @param said the number of a page; the first for what is none, the last for one behind it */
    static WarrantedPage of(List<WarrantedGoods> all, @Nullable String said) {
        int pages = (all.size() + SIZE - 1) / SIZE;
        int asked = said != null && said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 1;
        int page = Math.max(1, Math.min(asked, pages));
        int from = (page - 1) * SIZE;
        return new WarrantedPage(
                List.copyOf(all.subList(from, Math.min(from + SIZE, all.size()))), page, pages, all.size());
    }

    public boolean isEmpty() {
        return goods.isEmpty();
    }

    /** The place of the first one among all of them, from 1. */
    public int first() {
        return (page - 1) * SIZE + 1;
    }

    public int last() {
        return first() + goods.size() - 1;
    }
}
