-- The registers of bases, courses and materials are kept here now, so these measures are counted. A new database has
-- these rules from its first contents. Ids below zero are never given out by the sequence.

insert into counting_rule (id, measure, rule_version, valid_from, text_zh, text_en)
  select -1, r.measure, 2, r.valid_from,
    '截至日期在有效期内、未被撤销的培训基地个数，以认定文件和认定日期为准；有效期届满或者撤销之日起不再计入。历年数为当年年末（当年尚未结束的为截至日期）的存量。',
    'Training bases that are recognised by a document, within their term and not withdrawn on the as-of date. A year shows what there was at its end, or on the as-of date.'
  from counting_rule r where r.measure = 'TRAINING_BASES' and r.rule_version = 1
    and not exists (select 1 from counting_rule x where x.measure = r.measure and x.rule_version = 2);

insert into counting_rule (id, measure, rule_version, valid_from, text_zh, text_en)
  select -2, r.measure, 2, r.valid_from,
    '截至日期已审定且未停用的本地特色课程门数，每个课程代码计 1 门，各版次不重复计；须至少讲授过一次，即该课程（任一版次）有未取消的课次，且所在培训班已结班。从审定日期和首次结班日期中较晚的一天起计入。',
    'Locally adapted courses that are approved and not retired on the as-of date, one for each code whatever its editions, and taught at least once: a lesson of any edition, not cancelled, in a closed class. Each counts from its approval or the end of that class, whichever is later.'
  from counting_rule r where r.measure = 'COURSES_APPROVED' and r.rule_version = 1
    and not exists (select 1 from counting_rule x where x.measure = r.measure and x.rule_version = 2);

insert into counting_rule (id, measure, rule_version, valid_from, text_zh, text_en)
  select -3, r.measure, 2, r.valid_from,
    '截至日期已审定且未停用的教材、讲义和手册种数；须至少有一门配套课程讲授过一次（同课程口径）。从审定日期和首次结班日期中较晚的一天起计入。',
    'Textbooks, lecture notes and handbooks that are approved and not retired on the as-of date, and of which a course was taught at least once, as with courses. Each counts from its approval or the end of that class, whichever is later.'
  from counting_rule r where r.measure = 'MATERIALS_APPROVED' and r.rule_version = 1
    and not exists (select 1 from counting_rule x where x.measure = r.measure and x.rule_version = 2);
