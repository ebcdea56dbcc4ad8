import { z } from 'zod'

/**
 * A backup is a gzip stream of lines. First a header; then for each table a line that names it, its rows as PostgreSQL's
 * COPY text, the line `\.`, and its sum; last the sequences. Without the last line it is not whole.
 */
export const FORMAT = 'ceklembaga-backup-1'
export const END_OF_ROWS = '\\.'

export const Header = z.object({
  format: z.literal(FORMAT),
  takenAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Header = z.infer<typeof Header>

export const TableStart = z.object({ table: z.string(), columns: z.array(z.string()) })
export const TableEnd = z.object({ rows: z.number().int(), hash: z.string() })
export const Tail = z.object({
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  end: z.literal(true),
})
