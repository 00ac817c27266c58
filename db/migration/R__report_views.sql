-- 报表 — the roof is glass: everything the room report shows is read from these views over the rooms' tables and the
-- engine's. The engine writes its timestamps without a zone, in the county's; here they become moments. Runs at every start (${flyway:timestamp}), see beforeMigrate.sql.

-- once more, for a second node that starts at the same time
do $$
declare
    pane text;
begin
    for pane in select viewname from pg_views where schemaname = current_schema() and starts_with(viewname, 'report_') loop
        execute 'drop view if exists ' || quote_ident(pane) || ' cascade';
    end loop;
end $$;

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

-- 每日清单: what a supervisor should look at each day, by list; who reads says from when on a row counts (column since)
create view report_watch as
with place as (
    select reference, string_agg(queue, '、' order by queue) as queue, string_agg(posts, ',' order by queue) as posts
    from report_queue group by reference
), here as (
    select l.*, coalesce(p.queue, '不在任何待办') as queue, p.posts
    from report_live l left join place p on p.reference = l.reference
)
select case when o.places = 0 then 'lost' else 'several' end as list, o.reference, o.sort, o.township, o.village, o.applicant_name,
       coalesce(o.queues, '不在任何待办') as place, null::text as posts, o.touched_at as since, o.label as note
from report_out_of_place o
union all
select 'failed', i.reference, coalesce(l.sort, '已办结'), coalesce(l.township, regexp_replace(i.reference, '^S?(\d{9}).*', '\1')),
       l.village, l.applicant_name, coalesce(p.queue, '系统处理中'), p.posts, f.since, f.note
from (select j.process_instance_id_ as instance, j.create_time_ at time zone 'Asia/Shanghai' as since,
             case when j.retries_ > 0 then '将自动重试：' else '已停止重试：' end || coalesce(j.exception_msg_, '原因未记录') as note
      from act_ru_job j where j.exception_msg_ is not null or j.retries_ = 0
      union all
      select n.proc_inst_id_, n.incident_timestamp_ at time zone 'Asia/Shanghai', coalesce(n.incident_msg_, n.incident_type_)
      from act_ru_incident n where n.root_cause_incident_id_ = n.id_
        and not exists (select 1 from act_ru_job j where j.id_ = n.configuration_)) f
join report_instance i on i.instance = f.instance
left join report_live l on l.reference = i.reference
left join place p on p.reference = i.reference
where i.reference is not null
union all
select 'untouched', h.reference, h.sort, h.township, h.village, h.applicant_name, h.queue, h.posts, h.touched_at, h.label from here h
where h.sort = '案卷' or h.label = '已告知补正'
union all
select 'unanswered', h.receipt_no, '收件', h.township, h.village, h.applicant_name, coalesce(p.queue, '不在任何待办'), p.posts,
       h.answer_due::timestamp at time zone 'Asia/Shanghai', '应于 ' || h.answer_due || ' 前答复'
from casefile_hand_in h left join place p on p.reference = h.receipt_no
where h.answered_at is null
union all
select 'drafts', d.reference, coalesce(l.sort, '未收件'), d.township, l.village, l.applicant_name,
       coalesce(d.task, case d.form when 'intake-start' then '受理登记' else '任务已不在' end), d.posts, d.saved_at,
       '填写人 ' || coalesce(d.owner_name, d.owner_id)
from (select i.reference, d.saved_at, d.owner_id, u.first_ as owner_name, d.form, t.name_ as task, null::text as posts,
             coalesce(t.tenant_id_, (select max(substring(m.group_id_ from '\d{9}$')) from act_id_membership m
                                     where m.user_id_ = d.owner_id)) as township
      from casefile_draft d left join act_ru_task t on t.id_ = d.id
      left join report_instance i on i.instance = t.proc_inst_id_
      left join act_id_user u on u.id_ = d.owner_id) d
left join report_live l on l.reference = d.reference
union all
select 'hand-up', q.reference, l.sort, l.township, l.village, l.applicant_name, '待上报', 'intake' || l.township, q.since, l.label
from report_queue q join report_live l on l.reference = q.reference
where q.event = 'HandedUp'
union all
select 'postings', h.reference, h.sort, h.township, h.village, h.applicant_name, h.queue, h.posts,
       (s.payload ->> 'closesOn')::date::timestamp at time zone 'Asia/Shanghai', '公示应于 ' || (s.payload ->> 'closesOn') || ' 期满'
from casefile_sheet s join here h on h.reference = s.case_no
where s.payload ->> 'closesOn' is not null and not exists (select 1 from casefile_sheet later where later.case_no = s.case_no
    and later.number > s.number and later.kind not in ('VERIFICATION_NOTICE', 'VERIFICATION_REPLY', 'OBJECTION_REPLY'));

-- 身份证号不上屏: what looks like an ID number loses its birth date
create view report_masking as select '(\d{6})\d{8}(\d{3}[0-9Xx])'::text as pattern, '\1********\2'::text as mask;

create view report_kind (kind, label) as values
    ('APPLICATION', '申请材料'), ('RELATIVES', '近亲属比对'), ('VERIFICATION', '信息核对'), ('VERIFICATION_NOTICE', '核对结果告知'),
    ('VERIFICATION_REPLY', '申请人对核对结果的答复'), ('SURVEY', '入户调查'), ('APPRAISAL', '民主评议'), ('TOWNSHIP_PROPOSAL', '经办人审核意见'),
    ('TOWNSHIP_ENDORSEMENT', '民政所负责人意见'), ('TOWNSHIP_OPINION', '乡镇人民政府审核意见'), ('REFUSAL_REVIEW', '县级查看初审答复'),
    ('TOWNSHIP_POSTING', '乡镇公示张贴'), ('TOWNSHIP_NOTICE', '乡镇公示结果'), ('SPOT_CHECK', '上报与抽查'), ('PRECHECK', '审批前比对'),
    ('COUNTY_VISIT', '县级入户核查'), ('COUNTY_OPINION', '县级审核意见'), ('COUNTY_POSTING', '县级公示张贴'), ('COUNTY_NOTICE', '县级公示结果'),
    ('DECISION', '审批决定'), ('OBJECTION_REPLY', '异议答复'), ('HOUSEHOLD_CHANGE', '家庭情况变更'), ('CLOSURE', '终止办理'), ('REVOCATION', '撤销决定');

-- 人员: everybody in the list of staff, and everybody who ever signed
create view report_officer as
select u.id_ as id, u.first_ as name, (select string_agg(m.group_id_, ',' order by m.group_id_) from act_id_membership m
       where m.user_id_ = u.id_) as posts, true as on_roll
from act_id_user u
union all
select s.officer_id, max(s.officer_name), null, false from casefile_sheet s
where s.officer_id <> 'system' and not exists (select 1 from act_id_user u where u.id_ = s.officer_id) group by s.officer_id;

-- 经手: everything an officer did or tried; reference is a case or receipt number where there is one
create view report_act as
select a.at, a.officer_id, a.officer_name, a.sort, a.reference, regexp_replace(a.what, m.pattern, m.mask, 'g') as what
from report_masking m, (
    select s.recorded_at as at, s.officer_id, s.officer_name, '入卷' as sort, s.case_no as reference,
           '第' || s.number || '份：' || coalesce(k.label, s.kind) as what
    from casefile_sheet s left join report_kind k on k.kind = s.kind
    union all
    select r.attempted_at, r.officer_id, r.officer_name, '被拒操作', r.case_no, coalesce(k.label, r.kind) || '：' || r.sentence
    from casefile_refused_attempt r left join report_kind k on k.kind = r.kind
    union all
    select d.saved_at, d.owner_id, null, '草稿', i.reference, coalesce(t.name_, case d.form when 'intake-start' then '受理登记' else '任务已不在的表单' end) || '（未提交）'
    from casefile_draft d left join act_ru_task t on t.id_ = d.id left join report_instance i on i.instance = t.proc_inst_id_
    union all
    select f.uploaded_at, f.uploaded_by, null, '上传附件', f.reference, f.file_name
    from casefile_attachment f where not exists (select 1 from correspondence_letter l where l.attachment_id = f.id)
    union all
    select s.recorded_at, s.officer_id, s.officer_name, '处理比对命中', s.case_no,
           (person ->> 'name') || ' ' || (hit ->> 'register') || ' ' || (hit ->> 'item') || ' → ' || (hit ->> 'settlement') || '，' || coalesce(hit ->> 'note', '')
    from casefile_sheet s, jsonb_array_elements(s.payload -> 'people') person, jsonb_array_elements(person -> 'hits') hit
    where s.kind = 'VERIFICATION'
    union all
    select l.made_on::timestamp at time zone 'Asia/Shanghai', l.officer_id, l.officer_name, '出具文书', l.reference,
           l.number || '（' || l.addressee || '）'
    from correspondence_letter l
    union all
    select y.recorded_at, y.officer_id, y.officer_name, '登记送达', l.reference,
           l.number || case when y.delivered then ' 于 ' || y.delivered_on || ' 送达 ' || y.received_by else ' 未能送达' end
    from correspondence_delivery y join correspondence_letter l on l.id = y.letter_id
    union all
    select t.overdue_reason_at, t.overdue_reason_by, t.overdue_reason_by_name, '说明逾期', t.business_key, t.name || '：' || t.overdue_reason
    from process_step t where t.overdue_reason is not null
    union all
    select h.handed_in_at, null, h.received_by, '收件', h.receipt_no, h.applicant_name || ' 的申请（' || h.source || '）'
    from casefile_hand_in h
    union all
    select n.issued_at, n.officer_id, n.officer_name, '一次性告知', n.receipt_no,
           '补正：' || (select string_agg(x, '、') from jsonb_array_elements_text(n.missing) x) || coalesce('；' || nullif(n.reason, ''), '')
    from casefile_supplement n
    union all
    select p.created_at, p.officer_id, p.officer_name, '批量导入', null, p.file_name || '（' || coalesce(p.households::text, '0') || ' 户）'
    from casefile_import p
    union all
    select b.handed_up_at, b.handed_up_by, b.handed_up_name, '上报批次', null,
           b.batch_no || '：必查 ' || b.forced || '、其余 ' || b.unforced || '、抽中 ' || b.drawn
    from spotcheck_batch b
    union all
    select x.proposed_at, x.proposed_by, x.proposed_name, '提出替换', x.replaced, '替换为 ' || x.replacement || '：' || x.reason
    from spotcheck_substitution x
    union all
    select x.consented_at, x.consented_by, x.consented_name, '同意替换', x.replaced, '替换为 ' || x.replacement || '：' || x.reason
    from spotcheck_substitution x where x.consented_at is not null
    union all
    select d.recorded_at, d.officer_id, d.officer_name, '偏离裁定', d.case_no, d.step || '：' || d.departs_from || '；理由：' || d.reason
    from review_departure d
    union all
    select v.imported_at, null, v.imported_by, '导入名册', null, v.register || '：' || v.file_name || '（' || v.row_count || ' 行）'
    from verification_batch v
    union all
    select p.at, p.officer_id, p.officer_name, '规则版本', null, p.act || ' ' || p.release_id || coalesce('：' || nullif(p.note, ''), '')
    from policy_release_act p where p.officer_id <> 'system'
) a;

-- 监督检查各清单: what the inspector reads without asking for a person; days: from the event to its entry
create view report_irregular as
select a.*, c.township, c.village, c.applicant_name, c.label
from (
    select 'departures' as list, d.recorded_at as at, d.case_no as reference, d.officer_id, d.officer_name,
           d.step || '：' || d.departs_from || '；理由：' || d.reason as what, 0 as days
    from review_departure d
    union all
    select 'substitutions', x.proposed_at, x.replaced, x.proposed_by, x.proposed_name,
           '批次 ' || x.batch_no || '，替换为 ' || x.replacement || '；理由：' || x.reason || '；同意：' || coalesce(x.consented_name, '尚无'), 0
    from spotcheck_substitution x
    union all
    select 'withheld', s.recorded_at, s.case_no, s.officer_id, s.officer_name, '入户调查表选定依法不予公开（理由限阅，见案卷）', 0
    from casefile_sheet s where s.kind = 'SURVEY' and (s.payload ->> 'withheld')::boolean
    union all
    select 'withheld', s.recorded_at, s.case_no, s.officer_id, s.officer_name,
           k.label || '：' || (select string_agg(line, '；') from jsonb_array_elements_text(s.payload -> 'shown') line
                              where strpos(line, '不予公开') > 0), 0
    from casefile_sheet s join report_kind k on k.kind = s.kind
    where s.kind in ('TOWNSHIP_POSTING', 'COUNTY_POSTING') and strpos(s.payload ->> 'shown', '不予公开') > 0
    union all
    select 'red', s.recorded_at, s.case_no, s.officer_id, s.officer_name,
           (select string_agg((l ->> 'memberName') || ' 与 ' || (l ->> 'officialKind') || ' ' || (l ->> 'officialName') || '：' || (l ->> 'relation')
                              || '（' || (l ->> 'source') || '）', '；') from jsonb_array_elements(s.payload -> 'links') l), 0
    from casefile_sheet s where s.kind = 'RELATIVES' and jsonb_array_length(s.payload -> 'links') > 0
    union all
    select 'late', e.recorded_at, e.case_no, e.officer_id, e.officer_name, e.label || '：发生于 ' || e.happened, e.entered - e.happened
    from (select s.*, coalesce(k.label, s.kind) as label, (s.recorded_at at time zone 'Asia/Shanghai')::date as entered,
                 coalesce(s.payload ->> 'visitedOn', s.payload ->> 'heldOn', s.payload ->> 'postedOn', s.payload ->> 'closedOn',
                          s.payload ->> 'comparedOn', s.payload ->> 'toldOn', s.payload ->> 'repliedOn', s.payload ->> 'on')::date as happened
          from casefile_sheet s left join report_kind k on k.kind = s.kind) e
    where e.happened < e.entered
    union all
    select 'reversed', s.recorded_at, s.case_no, s.officer_id, s.officer_name,
           case s.kind when 'REVOCATION' then '撤销第' || (s.payload ->> 'sheet') || '份材料：' || (s.payload ->> 'error')
                       else '县级要求重新调查：' || (s.payload ->> 'text') end, 0
    from casefile_sheet s where s.kind = 'REVOCATION' or s.kind = 'REFUSAL_REVIEW' and (s.payload ->> 'reopen')::boolean
    union all
    select 'reversed', s.recorded_at, s.case_no, s.officer_id, s.officer_name,
           '审批决定与县级审核意见相反：' || case when (s.payload ->> 'approved')::boolean then '批准' else '不予批准' end, 0
    from casefile_sheet s
    join lateral (select o.payload ->> 'conclusion' as conclusion from casefile_sheet o
                  where o.case_no = s.case_no and o.kind = 'COUNTY_OPINION' and o.number < s.number order by o.number desc limit 1) o on true
    where s.kind = 'DECISION' and (s.payload ->> 'approved')::boolean <> (o.conclusion = '拟批准')
    union all
    select 'refused', r.attempted_at, r.case_no, r.officer_id, r.officer_name,
           coalesce(k.label, r.kind) || '：' || regexp_replace(r.sentence, m.pattern, m.mask, 'g'), 0
    from report_masking m, casefile_refused_attempt r left join report_kind k on k.kind = r.kind
) a
left join casefile_case c on c.case_no = a.reference;

create view report_access as select * from report_access_log;
