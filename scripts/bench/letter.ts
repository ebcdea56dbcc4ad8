import type { Bench } from './bench.ts'
import { printLetter } from '#app/adapters/letter-pdf.server.ts'
import { Instant } from '#app/domain/shared/day.ts'
import { aPrintedLetter, aTable } from '#tests/factories/printed-letter.ts'

const WARM_UP = 40
const LETTERS = 400
/** Letters a second on one core (issue 2, section 5). */
const GOAL = 40

/**
 * Status letters to PDF, one after the other in one process, each with another code and other names, so that nothing but
 * the fonts is ready. CPU is counted, not time: a core that is shared with others is not a slower one.
 */
export const run: Bench = async ({ args, say }) => {
  const count = Number(args[args.indexOf('--letters') + 1]) || LETTERS
  await print(WARM_UP)
  say(`Printing ${count} letters …`)
  const startedAt = performance.now()
  const before = process.cpuUsage()
  const bytes = await print(count)
  const cpu = process.cpuUsage(before)
  const wallPerLetter = (performance.now() - startedAt) / count
  const cpuPerLetter = (cpu.user + cpu.system) / 1000 / count
  const perSecond = 1000 / cpuPerLetter
  return {
    name: 'letter',
    rows: [
      {
        label: 'letters a second of one core',
        value: perSecond,
        unit: '/s',
        goal: `>= ${GOAL}`,
        reached: perSecond >= GOAL,
      },
      { label: 'CPU a letter', value: cpuPerLetter, unit: 'ms' },
      { label: 'time a letter', value: wallPerLetter, unit: 'ms' },
      { label: 'size', value: bytes / count / 1000, unit: 'kB' },
    ],
    figures: { perSecond, cpuMsPerLetter: cpuPerLetter, wallMsPerLetter: wallPerLetter },
  }
}

async function print(count: number): Promise<number> {
  let bytes = 0
  for (let n = 0; n < count; n++) {
    const code = `7K3M-Q9TX-${String(n).padStart(4, '2')}-4`
    const seal = { ...aPrintedLetter().seal, url: `https://ceklembaga.example/cek/${code}` }
    const pdf = await printLetter(letterOf(n, seal), { code, issuedAt: Instant.parse('2026-04-14T03:42:07Z') })
    bytes += pdf.length
  }
  return bytes
}

/** As long as the letters of the demonstration world are: three lines of a table, four paragraphs. */
function letterOf(n: number, seal: ReturnType<typeof aPrintedLetter>['seal']) {
  const { body } = aPrintedLetter()
  const rows = [
    [`Pelatihan kerja: Program ${n}`, 'Terverifikasi dan aktif', '1 Februari 2027'],
    ['Pelatihan kerja: Operator Forklift', 'Belum memenuhi persyaratan', '–'],
    ['Penempatan dalam negeri', 'Tidak ada izin penempatan tercatat.', '–'],
  ]
  return aPrintedLetter({ body: [...body, aTable(rows), ...body.slice(-1), ...body.slice(-1)], seal })
}
