import { checksMessages } from './messages.ts'
import { ageOn, isOpen, type OfficialCheck } from '#app/domain/checks/check.ts'
import { CHECK_POINTS, type CheckPoint, type CheckQuery, type ComparedPoint } from '#app/domain/checks/points.ts'
import type { CheckPanel } from '#app/domain/checks/panel.ts'
import { Day, dayOfInstant } from '#app/domain/shared/day.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** Every word of the panel "compare with the issuer", for one document. */
export function checkPanelWords(panel: CheckPanel, language: Language) {
  const { panel: said } = checksMessages(language)
  const { agencyNo, evidenceRef, checks, mayLook, key } = panel
  const isUnderWay = checks[0] !== undefined && isOpen(checks[0].state)
  const href = `/petugas/lembaga/${agencyNo}/pemeriksaan/${evidenceRef}`
  return {
    ...{ caption: said.caption, decidesNothing: said.decidesNothing, href, key },
    columns: { ...said.columns, system: headOf(panel, language) },
    rows: rowsOf(panel, language),
    ...newestWords(panel, language),
    run: runWords(panel, isUnderWay, language),
    manual: mayLook ? { href, text: said.manual } : null,
    reload: isUnderWay ? said.reload : null,
    earlier: earlierWords(checks.slice(1), language),
  }
}

/** The newest look in words; or that there is none. */
function newestWords(panel: CheckPanel, language: Language): NewestWords {
  const { panel: said, systems } = checksMessages(language)
  const [newest] = panel.checks
  if (!newest)
    return { state: fill(said.none, { sistem: systems[panel.system] }), tone: 'none', lines: [], proof: null }
  const proof = newest.file?.fileId ? { href: `/berkas/${newest.file.fileId}`, text: said.proof } : null
  return { state: stateWords(newest, language), tone: toneOf(newest), lines: linesOf(newest, panel, language), proof }
}

type NewestWords = { state: string; tone: Tone; lines: string[]; proof: { href: string; text: string } | null }
type Tone = 'good' | 'wrong' | 'waiting' | 'none'

function toneOf({ state }: OfficialCheck): Tone {
  if (state === 'MATCHES') return 'good'
  if (isOpen(state) || state === 'NOT_CONFIGURED') return 'waiting'
  return 'wrong'
}

function headOf({ system, checks }: CheckPanel, language: Language): string {
  const said = checksMessages(language)
  const at = checks[0]?.endedAt
  const sistem = said.systems[system]
  return at ? fill(said.panel.system, { sistem, tanggal: formatDay(dayOfInstant(at), language) }) : sistem
}

/** What the newest look compared; before there is one, what the document says. */
function rowsOf({ checks, said }: CheckPanel, language: Language) {
  const compared = checks.find(({ points }) => points.length > 0)?.points
  const points: readonly ComparedPoint[] = checks[0]?.points.length ? (compared ?? []) : unseen(said)
  const { points: names } = checksMessages(language)
  return points.map((one) => ({
    point: names[one.point],
    document: valueWords(one.point, one.document, language),
    register: registerWords(one, language),
    result: checks[0]?.points.length ? one.result : null,
  }))
}

function unseen(said: CheckQuery['said']): ComparedPoint[] {
  return CHECK_POINTS.flatMap((point) => {
    const document = said[point]
    return document ? [{ point, document, register: null, result: 'NOT_SHOWN' as const }] : []
  })
}

function registerWords({ point, register, result }: ComparedPoint, language: Language): string {
  const said = checksMessages(language)
  if (result === 'SAME') return said.results.SAME
  if (register === null) return said.results[result]
  const shown = valueWords(point, register, language)
  return result === 'NOT_SHOWN' ? `${shown} (${said.compareYourself})` : `${said.results.DIFFERS}: ${shown}`
}

/** Days are written as days; a standing in words; what is not there is said. */
export function valueWords(point: CheckPoint, value: string | null | undefined, language: Language): string {
  const said = checksMessages(language)
  if (value === null || value === undefined) return said.panel.empty
  if (point === 'STANDING') return (said.standings as Readonly<Record<string, string>>)[value] ?? value
  const day = Day.safeParse(value)
  return day.success ? formatDay(day.data, language) : value
}

function stateWords({ state, system }: OfficialCheck, language: Language): string {
  const said = checksMessages(language)
  return fill(said.states[state], { sistem: said.systems[system] })
}

function linesOf(check: OfficialCheck, panel: CheckPanel, language: Language): string[] {
  const { panel: said, faults } = checksMessages(language)
  const { fault, note, query, file, way } = check
  return [
    ...(fault ? [faults[fault]] : []),
    ...ageWords(check, panel, language),
    `${fill(said.asked, { nomor: query.number })}. ${way === 'BY_HAND' ? said.byHand : said.byMachine}`,
    ...(note ? [fill(said.note, { catatan: note })] : []),
    ...(file ? [fill(said.proofHash, { sidik: `${file.sha256.slice(0, 4)}…${file.sha256.slice(-4)}` })] : []),
  ]
}

function ageWords(check: OfficialCheck, { today, staleAfter }: CheckPanel, language: Language): string[] {
  const { age: said, old } = checksMessages(language).panel
  const age = ageOn(check, today)
  if (age === null || check.endedAt === null) return []
  const tanggal = formatDay(dayOfInstant(check.endedAt), language)
  const since = age === 0 ? said.today : fill(said.days, { hari: age, tanggal })
  return age > staleAfter ? [since, fill(old, { batas: staleAfter })] : [since]
}

function runWords({ system, isConfigured, mayLook, checks }: CheckPanel, isUnderWay: boolean, language: Language) {
  if (!isConfigured || !mayLook || isUnderWay) return null
  const { panel, systems } = checksMessages(language)
  return fill(checks.some(({ way }) => way === 'BY_MACHINE') ? panel.runAgain : panel.run, { sistem: systems[system] })
}

function earlierWords(checks: readonly OfficialCheck[], language: Language) {
  if (checks.length === 0) return null
  const { panel } = checksMessages(language)
  return {
    title: fill(panel.earlier, { jumlah: checks.length }),
    lines: checks.map((check) => ({
      id: check.id,
      text: fill(panel.earlierLine, {
        tanggal: formatDay(dayOfInstant(check.endedAt ?? check.requestedAt), language),
        hasil: stateWords(check, language),
      }),
    })),
  }
}
