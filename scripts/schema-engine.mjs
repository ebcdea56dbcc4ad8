#!/usr/bin/env node
// Prisma's schema engine, run from its WebAssembly build.
//
// The Prisma CLI downloads a native schema engine at first use. Government
// networks and build machines often reach only a package registry, so
// prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here instead: the same
// engine, from the npm package @prisma/schema-engine-wasm, speaking the same
// JSON-RPC (one message a line) over stdin and stdout.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import Result from 'pg/lib/result.js'

const PG_CHAR = 18 // the one-byte "char" type of PostgreSQL's catalogues
const PG_BPCHAR = 1042

const { values: args, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
})
const url = new URL(JSON.parse(args.datasource ?? '{}').url ?? process.env.DATABASE_URL)

// Fields, not a connection string: a connection string's database would win
// over the name of the shadow database.
const connection = {
  host: url.hostname,
  port: Number(url.port || 5432),
  database: decodeURIComponent(url.pathname.slice(1)),
  user: decodeURIComponent(url.username),
  password: decodeURIComponent(url.password),
}

if (positionals[0] === 'cli') {
  const client = new pg.Client(connection)
  try {
    await client.connect()
    await client.end()
    process.exit(0)
  } catch (error) {
    console.error(JSON.stringify({ is_panic: false, message: error.message, error_code: 'P1001' }))
    process.exit(1)
  }
}

// The adapter does not know the catalogues' "char" type; the engine wants it
// as a Character column.
const charColumns = new Set()
const addFields = Result.prototype.addFields
Result.prototype.addFields = function (fields) {
  for (const field of fields)
    if (field.dataTypeID === PG_CHAR) {
      charColumns.add(field.name)
      field.dataTypeID = PG_BPCHAR
    }
  return addFields.call(this, fields)
}
const withCharColumns = (adapter) => {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    result.columnNames.forEach((name, i) => {
      if (charColumns.has(name)) result.columnTypes[i] = ColumnTypeEnum.Character
    })
    return result
  }
  const startTransaction = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (...options) => withCharColumns(await startTransaction(...options))
  return adapter
}
// The adapter parts a script at every semicolon, also inside comments and function bodies. PostgreSQL takes it whole, as
// one implicit transaction.
const withWholeScripts = (adapter, database) => {
  adapter.executeScript = async (script) => {
    const client = new pg.Client({ ...connection, database })
    await client.connect()
    try {
      await client.query(script)
    } finally {
      await client.end()
    }
  }
  return adapter
}
const open = async (database) =>
  withWholeScripts(withCharColumns(await new PrismaPg({ ...connection, database }).connect()), database)
const factory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => open(connection.database),
  async connectToShadowDb() {
    const shadow = `shadow_${crypto.randomUUID()}`
    const main = await open(connection.database)
    await main.executeScript(`CREATE DATABASE "${shadow}"`)
    const adapter = await open(shadow)
    const dispose = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await dispose()
      await main.executeScript(`DROP DATABASE "${shadow}" WITH (FORCE)`)
      await main.dispose()
    }
    return adapter
  },
}

globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
const module = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  .replace(/js$/, 'wasm')
const { instance } = await WebAssembly.instantiate(readFileSync(module), { './schema_engine_bg.js': wasm })
wasm.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

const datamodels = args.datamodels?.map((path) => [path, readFileSync(path, 'utf8')])
const engine = await wasm.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
const reply = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line)
  if (!method) continue // the CLI's acknowledgement of a "print"
  try {
    const result = (await engine[method](params)) ?? null
    if (result?.stdout) reply({ method: 'print', params: { content: result.stdout }, id: 1e6 })
    reply({ id, result })
  } catch (error) {
    reply({
      id,
      error: {
        code: 4466,
        message: error.message,
        data: { is_panic: false, message: error.message, error_code: error.code, meta: error.meta },
      },
    })
  }
}
process.exit(0)
