/** How a database writes what the tables need of it. */
export interface Dialect {
  /** Text that must come back byte for byte. `json` keeps it so and can be queried; `jsonb` would reorder keys and refuse NUL. */
  readonly json: string
  /** A number that grows with every row. */
  readonly place: string
  /** Keys sort by bytes, so that every database gives the same order. */
  readonly key: string
}

export const sqlite: Dialect = {
  json: 'text',
  place: 'integer primary key autoincrement',
  key: 'text not null',
}

export const postgres: Dialect = {
  json: 'json',
  place: 'bigint generated always as identity primary key',
  key: 'text collate "C" not null',
}

/** The tables of 0.1. */
export const firstVersion = ({ json, place, key }: Dialect): string[] => [
  `create table redress_complaint (
  id ${key} primary key,
  revision integer not null,
  complaint ${json} not null,
  wake_at bigint,
  held_until bigint
)`,
  'create index redress_complaint_wake on redress_complaint (wake_at, id) where wake_at is not null',
  `create table redress_journal (
  complaint ${key},
  sequence integer not null,
  entry ${json} not null,
  primary key (complaint, sequence)
)`,
  `create table redress_outbox (
  place ${place},
  id ${key} unique,
  deliver_at bigint,
  effect ${json} not null
)`,
]

/** Wake times say under which rules of zones they were derived; the scan for those of other rules reads only the index. */
export const secondVersion = ({ json, key }: Dialect): string[] => [
  `create table redress_zones (
  id ${key} primary key,
  version text not null,
  rules ${json} not null
)`,
  "alter table redress_complaint add column zones text not null default ''",
  'drop index redress_complaint_wake',
  'create index redress_complaint_wake on redress_complaint (wake_at, id, zones) where wake_at is not null',
]
