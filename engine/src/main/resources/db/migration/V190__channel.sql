-- How a file came in: by the account of its applicant (null), or through a clerk at the counter of the agency.

alter table application add column channel varchar(10) ${ascii};

update application set channel = 'counter'
where exists (
    select 1 from event e
    where e.chain = application.package_id and e.subject = application.reference and e.kind = 'filed'
      and e.detail like '%"channel":{%');
