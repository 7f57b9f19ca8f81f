-- What happened (event, chain_head), what must follow (outbox), what was answered (given_answer), who does the
-- background work of several nodes (lease).

create table event (
    id bigint not null auto_increment primary key,
    chain varchar(80) ${ascii} not null,
    subject varchar(80) ${ascii} not null,
    kind varchar(60) ${ascii} not null,
    happened_at ${instant} not null,
    actor varchar(100) ${ascii} not null,
    reason varchar(500),
    task_id varchar(64) ${ascii},
    -- {field: {salt, text, digest}}; erased fields keep their digest only
    detail longtext not null,
    -- Given by the sealer after the commit; the order of the chain is the order of sealing.
    chain_position bigint,
    link varchar(64) ${ascii},
    constraint event_place unique (chain, chain_position)
);

create index event_subject on event (chain, subject, id);
create index event_unsealed on event (chain_position, chain);

create table chain_head (
    chain varchar(80) ${ascii} not null primary key,
    chain_position bigint not null,
    link varchar(64) ${ascii} not null
);

create table outbox (
    id bigint not null auto_increment primary key,
    kind varchar(60) ${ascii} not null,
    subject varchar(100) ${ascii} not null,
    payload longtext not null,
    ordered_at ${instant} not null,
    -- due or given-up; delivered orders are deleted
    delivery varchar(10) ${ascii} not null,
    due_at ${instant} not null,
    attempts int not null,
    last_error varchar(2000)
);

create index outbox_due on outbox (delivery, due_at, id);

create table given_answer (
    login varchar(100) ${ascii} not null,
    endpoint varchar(200) ${ascii} not null,
    request_key varchar(200) ${ascii} not null,
    fingerprint varchar(64) ${ascii} not null,
    given_at ${instant} not null,
    status int not null,
    location varchar(500),
    body longtext not null,
    primary key (login, endpoint, request_key)
);

create index given_answer_age on given_answer (given_at);

create table lease (
    name varchar(60) ${ascii} not null primary key,
    holder varchar(60) ${ascii} not null,
    held_until ${instant} not null
);
