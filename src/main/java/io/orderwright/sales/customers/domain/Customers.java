package io.orderwright.sales.customers.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The customers, by code. */
public interface Customers extends Repository<Customer, Long> {

    Customer save(Customer customer);

    void deleteAll(Iterable<? extends Customer> customers);

    Optional<Customer> findByCode(String code);

    /** Codes that are one of these when letter case does not count. */
    @Query(nativeQuery = true, value = "select code from customer where lower(code) = any(:folded)")
    List<String> codesFolded(String[] folded);

    List<Customer> findByCodeIn(Collection<String> codes);

    /** The next page after a code; matches part of name or code, case-insensitively. */
    @Query(
            """
            select c from Customer c
            where c.code > :after and (:text = '' or lower(c.name) like :text or lower(c.code) like :text)
            order by c.code limit :size""")
    List<Customer> page(String after, String text, int size);

    /** Patterns for lower-case code and name, and for the digits of the phone ("" for none). */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from customer
                    where active and (lower(code) like :start or lower(name) like :part
                        or :phone <> '' and regexp_replace(phone, '[^0-9]', '', 'g') like :phone)
                    order by lower(code) = :exact desc, lower(code) like :start desc, lower(name) like :start desc, code
                    limit :size""")
    List<Customer> suggest(String exact, String start, String part, String phone, int size);

    /**
     * As {@link #page}, also by the digits with which the phone begins ("" for none), and only those that this person, or
     * the person's team, looks after ("" for all), and of which all of this is said in own fields, each by one step in an index.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from customer
                    where code > :after and (:part = '%' or lower(code) like :part or lower(name) like :part
                        or :phone <> '' and regexp_replace(phone, '[^0-9]', '', 'g') like :phone)
                        and (:owner = '' or exists (
                            select 1 from customer_owner w where w.customer = code and w.owner = :owner))
                        and (:mate = '' or exists (
                            select 1 from customer_owner w join sales_team_member m on m.team = w.team
                            where w.customer = code and m.person = :mate))
                        and not exists (
                            select 1 from unnest(:fields, :said) a (field, said) where not exists (
                                select 1 from own_field_said f where f.subject = 'customer' and f.code = a.field
                                    and f.said = lower(a.said) and f.subject_key = customer.code))
                    order by code limit :size""")
    List<Customer> search(
            String after,
            String part,
            String phone,
            String owner,
            String mate,
            String[] fields,
            String[] said,
            int size);

    /** Those whose name is one of these, in small letters and without blanks. */
    @Query(
            nativeQuery = true,
            value = "select * from customer where lower(replace(name, ' ', '')) = any(:names) order by code")
    List<Customer> named(String[] names);
}
