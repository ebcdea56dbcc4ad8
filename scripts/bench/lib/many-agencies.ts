import pg from 'pg'

/** Agencies beside those of the demonstration world, each with a number of its own and one activity, until there are `count`. */
export async function fillRegister(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of FILL) await client.query(statement, statement.includes('$1') ? [count] : [])
  } finally {
    await client.end()
  }
}

const FILL = [
  `insert into agency (no, name, legal_form, district_code, address)
    select 'LBG-' || lpad(n::text, greatest(6, length(n::text)), '0'), 'LPK Isian ' || n, 'PT', '32.16.09', 'Jl. Isian ' || n
    from generate_series(1, $1::int) as n
    where not exists (select from agency where no = 'LBG-' || lpad(n::text, greatest(6, length(n::text)), '0'))`,
  `insert into agency_identifier (agency_id, scheme, value)
    select id, 'nib', lpad((9800000000000 + id)::text, 13, '0') from agency where name like 'LPK Isian %'`,
  `insert into capability (agency_id, type, activity)
    select id, 'LPK_SWASTA', 'TRAIN' from agency where name like 'LPK Isian %'`,
  'analyze',
]
