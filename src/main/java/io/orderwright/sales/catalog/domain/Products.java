package io.orderwright.sales.catalog.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The products, by SKU. */
public interface Products extends Repository<Product, Long> {

    Product save(Product product);

    List<Product> findBySkuIn(Collection<String> skus);

    /** One statement for any number of them: the text of an "in" would be translated anew for each call. */
    @Query(nativeQuery = true, value = "select * from product where sku = any(:skus)")
    List<Product> withSkus(String[] skus);

    boolean existsByUnit(String unit);

    /** The next page after a SKU; matches part of name or SKU, case-insensitively. */
    @Query(
            """
            select p from Product p
            where p.sku > :after and (:text = '' or lower(p.name) like :text or lower(p.sku) like :text)
            order by p.sku limit :size""")
    List<Product> page(String after, String text, int size);

    /** Patterns for lower-case SKU and name. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from product
                    where active and (lower(sku) like :part or lower(name) like :part)
                    order by lower(sku) = :exact desc, lower(sku) like :start desc, lower(name) like :start desc, sku
                    limit :size""")
    List<Product> suggest(String exact, String start, String part, int size);
}
