-- 文书送达: letters with their numbers (until now kept by review), and their delivery
create table correspondence_letter (
    id            bigint generated always as identity primary key,
    form          text not null,
    number        text not null unique,
    reference     text not null,
    township      text not null,
    addressee     text not null,
    made_on       date not null,
    deliver_by    date,
    provisional   boolean not null,
    attachment_id text unique,
    said          jsonb not null,
    officer_id    text not null,
    officer_name  text not null
);
create index correspondence_letter_reference on correspondence_letter (reference);
create index correspondence_letter_township on correspondence_letter (township, deliver_by);

insert into correspondence_letter (form, number, reference, township, addressee, made_on, deliver_by, provisional,
    attachment_id, said, officer_id, officer_name)
select case l.title when '初审不符合条件书面答复' then 'TOWNSHIP_REPLY' when '不予批准告知书' then 'COUNTY_REFUSAL' else 'COUNTY_APPROVAL' end,
       l.number, l.case_no, substring(l.case_no, 1, 9), coalesce(c.applicant_name, ''), l.made_on, l.deliver_by, l.provisional,
       l.attachment_id, '{}', coalesce(a.uploaded_by, ''),
       coalesce((select s.officer_name from casefile_sheet s where s.officer_id = a.uploaded_by limit 1), '')
from review_letter l
left join casefile_case c on c.case_no = l.case_no
left join casefile_attachment a on a.id = l.attachment_id
order by l.made_on, l.number;
drop table review_letter;

alter table review_letter_number rename to correspondence_letter_number;

create function correspondence_append_only() returns trigger language plpgsql as $$
begin
    raise exception '文书和送达记录只能追加，不能修改或删除';
end $$;
create trigger correspondence_letter_kept before update or delete on correspondence_letter
    for each row execute function correspondence_append_only();
