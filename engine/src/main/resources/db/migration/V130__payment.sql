-- What applicants owe. One order a file; a file that is reopened owes what is still owed.

create table fee_order (
    number varchar(40) ${ascii} not null primary key,
    application varchar(40) ${ascii} not null,
    agency varchar(60) ${ascii} not null,
    amount decimal(15, 2) not null,
    currency char(3) ${ascii} not null,
    ordered_at ${instant} not null,
    pay_until ${instant} not null,
    -- owed, paid, cancelled
    state varchar(10) ${ascii} not null,
    payment varchar(100) ${ascii},
    paid_at ${instant},
    recorded_by varchar(100) ${ascii},
    constraint fee_order_of unique (application),
    constraint fee_order_payment unique (payment),
    foreign key (application) references application (reference)
);
