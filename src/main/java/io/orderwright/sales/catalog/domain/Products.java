package io.orderwright.sales.catalog.domain;

import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.kernel.keys.KeyTwins;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The products, by SKU. */
public interface Products extends Repository<Product, Long> {

    Product save(Product product);

    void deleteAll(Iterable<? extends Product> products);

    List<Product> findBySkuIn(Collection<String> skus);

    /** SKUs that are one of these when letter case does not count. */
    @Query(nativeQuery = true, value = "select sku from product where lower(sku) = any(:folded)")
    List<String> skusFolded(String[] folded);

    /**
     * New SKUs obey the rule, and are no other way to write a known one; those that are there keep theirs.
     *
     * @throws io.orderwright.platform.kernel.Refusal INVALID for the first that may not be given
     */
    default void refuseAsNew(List<String> skus) {
        skus.forEach(sku -> BusinessKey.require("sku", sku, KeyKind.PRODUCT));
        if (!skus.isEmpty()) {
            KeyTwins.refuse(
                    "sku", skus, skusFolded(skus.stream().map(KeyTwins::folded).toArray(String[]::new)));
        }
    }

    /** A product and its barcode, as printed. */
    interface ProductCode {
        String getSku();

        String getBarcode();
    }

    /** Products other than these that have one of the barcodes, in their canonical form. */
    @Query(
            nativeQuery = true,
            value = "select sku, barcode from product where barcode_key = any(:keys) and sku <> all(:but) order by sku")
    List<ProductCode> skusWithBarcodes(String[] keys, String[] but);

    /** Whether there is a product of this SKU in lower case, or with this barcode in its canonical form. */
    @Query(
            nativeQuery = true,
            value = "select exists (select 1 from product where lower(sku) = :folded or barcode_key = :code)")
    boolean labelled(String folded, String code);

    /** One statement for any number of them: the text of an "in" would be translated anew for each call. */
    @Query(nativeQuery = true, value = "select * from product where sku = any(:skus)")
    List<Product> withSkus(String[] skus);

    boolean existsByUnit(String unit);

    /** The next page after a SKU; matches part of name or SKU, case-insensitively. */
    default List<Product> page(String after, String text, List<SaidFilter> said, int size) {
        return page(
                after,
                text.isBlank() ? "" : "%" + text.trim().toLowerCase(Locale.ROOT) + "%",
                SaidFilter.codes(said),
                SaidFilter.texts(said),
                size);
    }

    /** What is said in own fields is each found by one step in an index. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from product
                    where sku > :after and (:text = '' or lower(name) like :text or lower(sku) like :text)
                        and not exists (
                            select 1 from unnest(:fields, :said) a (field, said) where not exists (
                                select 1 from own_field_said f where f.subject = 'product' and f.code = a.field
                                    and f.said = lower(a.said) and f.subject_key = product.sku))
                    order by sku limit :size""")
    List<Product> page(String after, String text, String[] fields, String[] said, int size);

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
