import type pg from 'pg'

/** What is backed up: everything that is somebody's. Search tables and jobs are made again from it. */
const SCHEMAS = ['public', 'guard']
const NOT_OURS = '_prisma_migrations'

export type Table = { name: string; columns: string[] }
export type SequenceState = { name: string; value: string }

/** The tables, those another one refers to before it. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array_agg(format('%I', a.attname) order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and n.nspname = any($1) and c.relname <> $2
     group by 1 order by 1`,
    [SCHEMAS, NOT_OURS],
  )
  return inOrder(rows, await references(client))
}

export async function listSequences(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
     from pg_sequences where schemaname = any($1) and last_value is not null order by 1`,
    [SCHEMAS],
  )
  return rows
}

type Reference = { from: string; to: string }

async function references(client: pg.ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select distinct format('%I.%I', fn.nspname, f.relname) as "from", format('%I.%I', tn.nspname, t.relname) as "to"
     from pg_constraint k
     join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and f.oid <> t.oid`,
  )
  return rows
}

function inOrder(tables: readonly Table[], refs: readonly Reference[]): Table[] {
  const placed = new Map<string, Table>()
  let waiting = [...tables]
  while (waiting.length > 0) {
    const ready = waiting.filter(({ name }) => refs.every(({ from, to }) => from !== name || isPlaced(to)))
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${waiting.map((t) => t.name).join(', ')}`)
    for (const table of ready) placed.set(table.name, table)
    waiting = waiting.filter(({ name }) => !placed.has(name))
  }
  return [...placed.values()]

  function isPlaced(name: string): boolean {
    return placed.has(name) || !tables.some((table) => table.name === name)
  }
}
