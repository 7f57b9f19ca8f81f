-- Quotas, funds and competitions: the limits that operators set, and what files hold of them.

-- The agency whose package used the key first.
create table allotment_owner (
    allotment_key varchar(60) ${ascii} not null primary key,
    agency varchar(60) ${ascii} not null
);

-- Who gives something away, or takes it back, holds the row until the end of the transaction.
create table allotment (
    allotment_key varchar(60) ${ascii} not null,
    -- 2026, 2026-Q1, 2026-03 or the name of a call
    window_name varchar(60) ${ascii} not null,
    -- '' when the limit is not divided
    slice varchar(200) ${exact} not null,
    limit_amount decimal(20, 4) not null,
    reserved_amount decimal(20, 4) not null,
    used_amount decimal(20, 4) not null,
    primary key (allotment_key, window_name, slice)
);

create table allotment_call (
    allotment_key varchar(60) ${ascii} not null,
    call_name varchar(60) ${ascii} not null,
    opens_at ${instant} not null,
    closes_at ${instant} not null,
    -- when it ranks itself; null when somebody does
    ranks_at ${instant},
    -- open (also before and after its time), ranked, concluded
    state varchar(10) ${ascii} not null,
    primary key (allotment_key, call_name)
);

-- What one file holds, and where it stands in a competition.
create table allotment_file (
    application varchar(40) ${ascii} not null primary key,
    package_id varchar(60) ${ascii} not null,
    filed_at ${instant} not null,
    allotment_key varchar(60) ${ascii} not null,
    window_name varchar(60) ${ascii} not null,
    slice varchar(200) ${exact} not null,
    amount decimal(20, 4) not null,
    -- nothing, reserved, used
    holds varchar(10) ${ascii} not null,
    -- none (not a competition, or not entered yet), entered, placed, waiting, unplaced, out
    ranking varchar(10) ${ascii} not null,
    score decimal(20, 6),
    rank_number int,
    -- place in the whole list of the call: in this order the waiting move up
    ordinal int,
    foreign key (application) references application (reference)
);

create index allotment_file_list on allotment_file (allotment_key, window_name, ordinal);
create index allotment_file_waiting on allotment_file (allotment_key, window_name, slice, ranking, ordinal);
