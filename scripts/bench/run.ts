import type { Bench, BenchResult, BenchRow } from './bench.ts'

const NAMES = ['search', 'status-page', 'api-status', 'as-of', 'letter', 'import', 'queue', 'intake', 'start'] as const
type Name = (typeof NAMES)[number]

const HELP = `npm run bench -- NAME [--json] [options]

Runs a benchmark: the project and its peers in one run, in a database of its own (TEST_DATABASE_URL names a server to
make it on; without it an embedded PostgreSQL is started and thrown away). Exits 1 when a goal is missed.

NAME is one of: ${NAMES.join(', ')}. scripts/bench/README.md says how to read the figures.
`

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help') {
    process.stdout.write(HELP)
    return name === undefined ? 1 : 0
  }
  if (!isName(name)) {
    process.stderr.write(`There is no benchmark called ${name}. There are: ${NAMES.join(', ')}.\n`)
    return 1
  }
  const asJson = rest.includes('--json')
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const { run } = (await import(`./${name}.ts`)) as { run: Bench }
  const result = await run({ args: rest.filter((arg) => arg !== '--json'), say })
  process.stdout.write(asJson ? `${JSON.stringify(jsonOf(result))}\n` : table(result))
  return result.rows.some(({ reached }) => reached === false) ? 1 : 0
}

function isName(name: string): name is Name {
  return (NAMES as readonly string[]).includes(name)
}

function jsonOf({ name, rows, figures }: BenchResult): Record<string, unknown> {
  return { name, ...figures, rows }
}

function table({ name, rows }: BenchResult): string {
  const cells = rows.map((row) => [row.label, `${rounded(row.value)} ${row.unit}`.trim(), row.goal ?? '', verdict(row)])
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((cell) => cell[column]?.length ?? 0)))
  const lines = cells.map((cell) =>
    cell
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${name}\n${lines.join('\n')}\n`
}

function verdict({ reached }: BenchRow): string {
  if (reached === undefined) return ''
  return reached ? 'reached' : 'MISSED'
}

function rounded(value: number): string {
  return Number(value.toPrecision(4)).toString()
}

process.exitCode = await main(process.argv.slice(2))
