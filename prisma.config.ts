import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The schema engine from npm, not the one the Prisma CLI would download: see scripts/schema-engine.mjs.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(new URL('./scripts/schema-engine.mjs', import.meta.url))

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
