-- What people write to each other about an order, with files. A comment is never edited; its writer may withdraw it for a short while, and then
-- neither its text nor its files are kept.
create sequence order_comment_seq increment by 50;
create table order_comment (
    id           bigint      primary key,
    version      integer     not null,
    order_number text        not null references sales_order (number),
    text         text        not null check (length(text) <= 2000),
    written_by   text        not null,
    written_at   timestamptz not null,
    withdrawn_at timestamptz,
    constraint order_comment_withdrawn check ((withdrawn_at is null) <> (text = ''))
);
create index order_comment_order on order_comment (order_number, id desc);

create table order_comment_mention (
    comment_id bigint not null references order_comment (id),
    login      text   not null,
    primary key (comment_id, login)
);
create index order_comment_mention_login on order_comment_mention (login, comment_id desc);

create sequence order_comment_attachment_seq increment by 50;
create table order_comment_attachment (
    id         bigint  primary key,
    comment_id bigint  not null references order_comment (id),
    name       text    not null check (length(name) between 1 and 200),
    type       text    not null,
    size       integer not null check (size between 1 and 10485760),
    sha256     text    not null check (length(sha256) = 64),
    content    bytea   not null
);
create index order_comment_attachment_comment on order_comment_attachment (comment_id);
