import fastify from 'fastify'
import pg from 'pg'
import { agencyRecordSql } from '#app/repositories/agency-record-sql.server.ts'

// The peer of the status: a bare Fastify route that reads the same rows and sends them as they are.
const pool = new pg.Pool({ connectionString: process.env['PEER_DATABASE_URL'], max: 10 })
const statement = { name: 'agency', text: agencyRecordSql('a.no = $1') }
const app = fastify()
app.get<{ Params: { no: string } }>('/:no', async ({ params }) => {
  const { rows } = await pool.query<Record<string, unknown>>({ ...statement, values: [params.no, 'infinity'] })
  return rows[0]
})
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' })
console.log('ready')
