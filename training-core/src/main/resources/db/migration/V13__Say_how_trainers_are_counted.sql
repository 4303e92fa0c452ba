-- The trainer pool is kept here now, so it is counted. A new database has this rule from its first contents.
insert into counting_rule (id, measure, rule_version, valid_from, text_zh, text_en)
  select -4, r.measure, 2, r.valid_from,
    '截至日期在库的培训师人数：入库日在当天或之前、离库日在当天之后或尚未离库；每人计一次，按归口地区计数。规划结束后以规划最后一天为准。',
    'Members of the trainer pool on the as-of date: admitted on or before it and not yet left; each person once, under the division that looks after the entry. After the plan, on its last day.'
  from counting_rule r where r.measure = 'TRAINERS_IN_POOL' and r.rule_version = 1
    and not exists (select 1 from counting_rule x where x.measure = r.measure and x.rule_version = 2);
