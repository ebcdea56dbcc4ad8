import { readPool } from './pool.server.ts'

/** Does the database answer within two seconds? */
export async function isDatabaseAlive(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref())
  const answered = readPool()
    .query('select 1')
    .then(
      () => true,
      () => false,
    )
  return Promise.race([answered, late])
}

export async function listAppliedMigrations(): Promise<string[]> {
  const { rows } = await readPool().query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  return rows.map(({ name }) => name)
}
