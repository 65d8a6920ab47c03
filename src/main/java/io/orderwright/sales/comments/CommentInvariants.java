package io.orderwright.sales.comments;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of comments. */
@Component
class CommentInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "comments-agree",
                        5,
                        """
                select c.id::text as subject, 'no such order: ' || c.order_number as found
                from order_comment c where not exists (select 1 from sales_order o where o.number = c.order_number)
                union all
                select a.comment_id::text, 'file without its comment: ' || a.id
                from order_comment_attachment a left join order_comment c on c.id = a.comment_id
                where c.id is null or c.withdrawn_at is not null
                union all
                select a.comment_id::text, 'file is not what was written: ' || a.id
                from order_comment_attachment a
                where a.size <> length(a.content) or a.sha256 <> encode(sha256(a.content), 'hex')
                union all
                select m.comment_id::text, 'mention without its comment: ' || m.login
                from order_comment_mention m left join order_comment c on c.id = m.comment_id
                where c.id is null or c.withdrawn_at is not null"""));
    }
}
