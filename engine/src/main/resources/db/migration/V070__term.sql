-- The running clock of each file, and what a file needs to know of it.

alter table application add column operation varchar(20) ${ascii};
alter table application add column tacit boolean default false not null;
-- When the decision is due as the clock stands now; the receipt keeps what it said.
alter table application add column due_now ${instant};
alter table application add column suspended_at ${instant};
update application set due_now = decision_due;

create table term (
    application varchar(40) ${ascii} not null primary key,
    calendar varchar(41) ${ascii} not null,
    -- filing, resumption or reopening: from here what is left is counted
    counted_from ${instant} not null,
    left_then varchar(40) ${ascii} not null,
    -- null while suspended
    due_at ${instant},
    -- running, suspended, over (it ended undecided, and silence says nothing), ended
    state varchar(10) ${ascii} not null,
    foreign key (application) references application (reference)
);

create index term_calendar on term (state, calendar);

-- Orders of a subject are withdrawn when the clock stops.
create index outbox_subject on outbox (kind, subject);

-- What processes are told and have not heard yet: a model may come to its wait after the message.
create table case_message (
    id bigint not null auto_increment primary key,
    application varchar(40) ${ascii} not null,
    message varchar(120) ${ascii} not null,
    sent_at ${instant} not null,
    foreign key (application) references application (reference)
);

create index case_message_name on case_message (application, message, id);
