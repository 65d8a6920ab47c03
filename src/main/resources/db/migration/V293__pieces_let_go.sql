-- The delivery for which a piece that came back was picked: put back from it, the piece is out with the first one again.
alter table traced_goods add column let_go_for bigint;
alter table traced_goods add constraint traced_goods_let_go check (let_go_for is null or restocked);
create index traced_goods_let_go on traced_goods (let_go_for) where let_go_for is not null;
