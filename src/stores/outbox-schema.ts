/** What the outbox needs to be a queue: whose an effect is, who holds it, how often it was tried and what came of it. */
const queueColumns = [
  'claims integer not null default 0',
  'attempts integer not null default 0',
  'held_until bigint',
  'next_at bigint',
  'error text',
  'buried_at bigint',
].map((column) => `alter table redress_outbox add column ${column}`)

const queueIndexes = [
  'create index redress_outbox_complaint on redress_outbox (complaint, place)',
  'create index redress_outbox_buried on redress_outbox (place) where buried_at is not null',
]

/** The effects that wait already say whose they are; what holds no JSON stands in a line of its own. */
export const sqliteOutboxQueue: readonly string[] = [
  "alter table redress_outbox add column complaint text not null default ''",
  `update redress_outbox set complaint =
    case when json_valid(effect) then coalesce(json_extract(effect, '$.complaint'), id) else id end`,
  ...queueColumns,
  ...queueIndexes,
]

/** The name is cut out of the text: PostgreSQL does not look into JSON that has a NUL or a lone surrogate anywhere. */
export const postgresOutboxQueue: readonly string[] = [
  `alter table redress_outbox add column complaint text collate "C" not null default ''`,
  `update redress_outbox set complaint =
    coalesce(substring(effect::text from '"complaint":("(?:[^"\\\\]|\\\\.)*")')::json #>> '{}', id)`,
  ...queueColumns,
  ...queueIndexes,
]
