import { postgresFeedStatements, transactionOfEntry } from './postgres-feed.js'
import { postgresOutboxStatements } from './postgres-outbox.js'
import { tailLength } from './stored-row.js'

/**
 * Whole batches go in as three JSON texts ($1 complaints, $2 entries, $3 effects), which every driver can bind. What is stored is
 * text inside that JSON, so PostgreSQL never decodes it: it would refuse NUL and lone surrogates.
 *
 * The keys are looked up as an array, so that the planner takes the index: it guesses a hundred rows in every JSON text and would
 * read the whole table for them.
 *
 * A complaint that is no longer at the expected revision is not in `kept`, and nothing of it is written.
 */
const keepSteps = `with step as (
  select * from json_to_recordset($1::json)
    as step (id text, expected integer, complaint text, left_from integer, wake_at bigint, zones text, version text,
      rules text, head text, onto text)
), opened as (
  insert into redress_complaint (id, revision, complaint, wake_at, zones, head)
  select id, 1, complaint::json, wake_at, zones, head from step where expected = 0
  on conflict (id) do nothing
  returning id
), moved as (
  update redress_complaint as known
  set revision = known.revision + 1, complaint = coalesce(step.complaint::json, known.complaint),
    left_from = case when step.left_from is null then null else coalesce(known.left_from, step.left_from) end,
    head = coalesce(step.head, known.head), wake_at = step.wake_at, zones = step.zones, held_until = null
  from step
  where known.id = any (array (select id from step where expected > 0))
    and known.id = step.id and known.revision = step.expected
    and coalesce(known.head = step.onto, true)
  returning known.id
), kept as (
  select id from opened union all select id from moved
), noted as (
  insert into redress_zones (id, version, rules)
  select distinct on (zones) zones, version, rules::json from step where rules <> ''
  on conflict (id) do nothing
), journaled as (
  insert into redress_journal (complaint, sequence, entry, tx)
  select line.complaint, line.sequence, line.entry::json, ${transactionOfEntry}
  from json_to_recordset($2::json) as line (complaint text, sequence integer, entry text)
  join kept on kept.id = line.complaint
), posted as (
  insert into redress_outbox (id, complaint, deliver_at, effect)
  select post.id, post.complaint, post.deliver_at, post.effect::json
  from rows from (
    json_to_recordset($3::json) as (id text, complaint text, deliver_at bigint, effect text)
  ) with ordinality as post (id, complaint, deliver_at, effect, place)
  join kept on kept.id = post.complaint
  order by post.place
)`

/** In the error text when a batch is not kept whole; the caller looks for it. */
export const partialBatch = 'redress: revision-conflict'

/** In the error text when an entry that is to be rewritten is not there. */
export const nothingThere = 'redress: nothing to rewrite'

const stored = `select id, complaint::text as complaint, revision, zones, case when left_from is not null then (
      select '[' || string_agg(line.entry::text, ',' order by line.sequence) || ']' from redress_journal as line
      where line.complaint = known.id and line.sequence >= known.left_from
    ) end as since, wake_at, (
      select right(line.entry::text, ${tailLength}) from redress_journal as line
      where line.complaint = known.id order by line.sequence desc limit 1
    ) as tail from redress_complaint as known`

export const postgresStatements = {
  load: `${stored} where id = $1`,
  loadMany: `${stored} where id = any (array (select json_array_elements_text($1::json)))`,
  append: `${keepSteps} select id from kept`,
  // SQL has no way to raise an error outside a function, which a host may not be allowed to create; a cast that fails ends the
  // statement and takes back all of the batch. The text is put together at run time, or the planner would try it beforehand.
  appendAll: `${keepSteps} select (case count(*) when json_array_length($1::json) then '1'
    else '${partialBatch}' end)::integer as whole from kept`,
  // $4 are the entries and $5 the effects as they are from now on. All of a statement sees the tables as they were before it, so they must be old ones.
  erase: `${keepSteps}, rewritten as (
  update redress_journal as line set entry = fresh.entry::json
  from json_to_recordset($4::json) as fresh (complaint text, sequence integer, entry text)
  join kept on kept.id = fresh.complaint
  where line.complaint = any (array (select id from kept))
    and line.complaint = fresh.complaint and line.sequence = fresh.sequence
  returning line.sequence
), retold as (
  update redress_outbox as box set effect = fresh.effect::json
  from json_to_recordset($5::json) as fresh (id text, effect text), kept
  where box.complaint = kept.id and box.id = fresh.id
) select id, (case (select count(*) from rewritten) when json_array_length($4::json) then '1'
    else '${nothingThere}' end)::integer as whole from kept`,
  journal: `select sequence, entry::text as entry from redress_journal
    where complaint = $1 and sequence > $2 order by sequence limit $3`,
  due: `select id, wake_at from redress_complaint
    where wake_at <= $1::bigint and (wake_at, id) > ($2::bigint, $3::text) order by wake_at, id limit $4`,
  claimDue: `with free as (
  select id from redress_complaint
  where wake_at <= $1::bigint and (held_until is null or held_until <= $1::bigint or held_until > $4::bigint)
  order by wake_at, id limit $2 for update skip locked
), held as (
  update redress_complaint set held_until = $3::bigint
  where id = any (array (select id from free))
  returning id, wake_at
) select id from held order by wake_at, id`,
  note: 'select version, rules::text as rules from redress_zones where id = $1',
  stale: `select id, wake_at from redress_complaint
    where wake_at is not null and (wake_at, id) > ($1::bigint, $2::text)
      and zones <> all (array (select json_array_elements_text($3::json)))
    order by wake_at, id limit $4`,
  derive: `with noted as (
  insert into redress_zones (id, version, rules)
  select $5::text, $6::text, $7::json where $5::text <> '' on conflict (id) do nothing
) update redress_complaint set wake_at = $1::bigint, zones = $2::text
  where id = $3::text and revision = $4::integer returning id`,
  outbox: `select place, effect::text as effect from redress_outbox
    where (deliver_at is null or deliver_at <= $1::bigint) and place > $2::bigint order by place limit $3`,
  settle: 'delete from redress_outbox where id = any (array (select json_array_elements_text($1::json)))',
  ids: 'select id from redress_complaint where id > $1 order by id limit $2',
  orphans: `select complaint as id from redress_journal as line
    where complaint > $1::text and not exists (select 1 from redress_complaint as known where known.id = line.complaint)
    union select complaint from redress_outbox as box
    where complaint > $1::text and not exists (select 1 from redress_complaint as known where known.id = box.complaint)
    order by id limit $2`,
  ...postgresOutboxStatements,
  ...postgresFeedStatements,
} as const
