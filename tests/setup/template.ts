import pg from 'pg'
import { loadData } from '#scripts/lib/load-data.ts'
import { migrate } from '#scripts/lib/migrations.ts'
import { databaseUrl, runSql } from './test-server.ts'

/** Makes a database with all tables and the reference data, from which each test file gets its copy. */
export async function makeTemplate(serverUrl: string, template: string): Promise<void> {
  await runSql(serverUrl, `drop database if exists "${template}" with (force)`, `create database "${template}"`)
  const url = databaseUrl(serverUrl, template)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await migrate(client, url)
    await client.query(`insert into system_setting (key, value) values ('kind', 'TEST')`)
  } finally {
    await client.end()
  }
  await loadData({ load: 'reference' }, url)
}
