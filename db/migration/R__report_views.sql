-- 报表 — the roof is glass: everything the room report shows is read from these views over the rooms' tables and the
-- engine's. The engine writes its timestamps without a zone, in the county's; here they become moments.

drop view if exists report_out_of_place, report_queue, report_live, report_instance cascade;

-- 在办: cases whose standing is not final, and hand-ins that are neither accepted nor ended. The words that end a case are listed,
-- not those that keep it alive: a word nobody thought of stays in sight.
create view report_live as
select c.case_no as reference, '案卷' as sort, c.township, c.village, c.applicant_name, c.label,
       c.accepted_on::timestamp at time zone 'Asia/Shanghai' as since, c.touched_at
from casefile_case c
where c.label not in ('已批准', '不予批准', '初审不符合条件（县级已阅）') and strpos(c.label, '终止') = 0
union all
select h.receipt_no, '收件', h.township, h.village, h.applicant_name, h.state,
       h.handed_in_at, greatest(h.handed_in_at, h.answered_at)
from casefile_hand_in h
where h.state <> '已受理' and strpos(h.state, '撤') = 0 and strpos(h.state, '终止') = 0;

-- a called process belongs to the same case as its caller
create view report_instance as
select p.id_ as instance, coalesce(p.business_key_, r.business_key_) as reference
from act_ru_execution p left join act_ru_execution r on r.id_ = p.root_proc_inst_id_
where p.parent_id_ is null;

-- 所在: one row for each place where a case or a hand-in is now: a task in a post's list, a date, an event, or the system's own work.
-- Events that may interrupt (boundaries, event subprocesses) and their timers are no places.
create view report_queue as
select i.reference, '用户任务' as kind, t.task_def_key_ as element, t.name_ as queue,
       (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as posts,
       t.assignee_ as assignee, t.create_time_ at time zone 'Asia/Shanghai' as since,
       t.due_date_ at time zone 'Asia/Shanghai' as due, null::text as event, null::text as fault
from act_ru_task t join report_instance i on i.instance = t.proc_inst_id_
union all
select w.reference, case when w.due is not null then '等待日期' when w.event is not null then '等待事件' else '系统处理' end,
       w.element, w.name, null, null, w.since, w.due, w.event, null
from (select distinct on (h.id_) i.reference, h.act_id_ as element, coalesce(h.act_name_, h.act_id_) as name,
             h.start_time_ at time zone 'Asia/Shanghai' as since,
             (select min(j.duedate_) at time zone 'Asia/Shanghai' from act_ru_job j
              where j.execution_id_ = e.id_ and j.handler_type_ = 'timer-intermediate-transition') as due,
             (select min(s.event_name_) from act_ru_event_subscr s
              where s.execution_id_ = e.id_ and (s.activity_id_ = h.act_id_ or h.act_type_ = 'eventBasedGateway')) as event
      from act_ru_execution e join act_hi_actinst h on h.id_ = e.act_inst_id_
      join report_instance i on i.instance = e.proc_inst_id_
      where h.end_time_ is null and not e.is_event_scope_
        and h.act_type_ not in ('userTask', 'callActivity', 'subProcess', 'transaction', 'multiInstanceBody')
      order by h.id_, e.id_ desc) w
union all
select i.reference, '系统处理', d.act_id_, '系统处理中', null, null, j.create_time_ at time zone 'Asia/Shanghai',
       j.duedate_ at time zone 'Asia/Shanghai', null,
       case when j.retries_ = 0 then coalesce(j.exception_msg_, '多次尝试未成功') end
from act_ru_job j join report_instance i on i.instance = j.process_instance_id_
left join act_ru_jobdef d on d.id_ = j.job_def_id_
where j.handler_type_ = 'async-continuation';

-- 不在唯一一处: live, but in no queue, or in several
create view report_out_of_place as
select l.*, count(q.kind) as places, string_agg(q.queue, '、' order by q.queue) as queues
from report_live l left join report_queue q on q.reference = l.reference
group by l.reference, l.sort, l.township, l.village, l.applicant_name, l.label, l.since, l.touched_at
having count(q.kind) <> 1;
