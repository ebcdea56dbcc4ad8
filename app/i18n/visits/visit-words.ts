import { visitsMessages } from './messages.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { isInside, metresBetween, type Place } from '#app/domain/visits/place.ts'
import { taskKey, type VisitTask } from '#app/domain/visits/tasks.ts'
import type { Visit, VisitPhoto } from '#app/domain/visits/visit.ts'
import { formatDay, formatFullDay, formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** What the page of a visit is drawn from. */
export type VisitTold = {
  visit: Visit
  agencyName: string
  /** Names of programmes by key. */
  programmes: ReadonlyMap<string, string>
}
/** The sign beside what was found of a task; nothing seen is neither right nor wrong. */
const FINDING_ICONS = { OK: 'centang', NOT_OK: 'awas', NOT_SEEN: 'samar' } as const

type Speaking = { language: Language; norms: Norms }

/** What each task asks for, in the words of the rules as they were when the visit was planned. */
export function taskWords(
  tasks: readonly VisitTask[],
  programmes: VisitTold['programmes'],
  { norms, language }: Speaking,
) {
  const { programme } = visitsMessages(language).report
  return tasks.map((task) => {
    const row = norms.requirements.find(({ id, version }) => id === task.requirementId && version === task.version)
    const explain = row ? (language === 'en' ? row.explainEn : row.explainId) : ''
    const nama = task.programmeKey === null ? null : (programmes.get(task.programmeKey) ?? task.programmeKey)
    const of = nama === null ? '' : ` ${fill(programme, { nama })}.`
    return { key: taskKey(task), id: task.requirementId, text: `${explain}${of}` }
  })
}

/** The facts at the head of the page. */
export function visitFacts({ visit, agencyName }: VisitTold, language: Language): { label: string; value: string }[] {
  const { visit: said, states } = visitsMessages(language)
  const { facts } = said
  const rows = [
    { label: facts.agency, value: `${agencyName} (${visit.agencyNo})` },
    { label: facts.state, value: states[visit.state] },
    { label: facts.plannedOn, value: formatFullDay(visit.plannedOn, language) },
    { label: facts.address, value: visit.address ?? said.noAddress },
    { label: facts.reason, value: visit.reason },
    { label: facts.team, value: visit.team.map((member) => memberWords(member, language)).join('; ') },
    { label: facts.assignment, value: assignmentWords(visit, language) },
    { label: facts.minutes, value: visit.minutesNo ?? '' },
    { label: facts.cancelled, value: visit.cancelledReason ?? '' },
  ]
  return rows.filter(({ value }) => value !== '')
}

function memberWords({ name, isLead, signedAt }: Visit['team'][number], language: Language): string {
  const { leadMark, signedMark } = visitsMessages(language).visit
  const marks = [...(isLead ? [leadMark] : []), ...(signedAt === null ? [] : [signedMark])]
  return marks.length === 0 ? name : `${name} (${marks.join(', ')})`
}

function assignmentWords({ assignment }: Visit, language: Language): string {
  if (!assignment) return visitsMessages(language).visit.assignmentLater
  return assignment.on ? `${assignment.number}, ${formatDay(assignment.on, language)}` : assignment.number
}

/** The report as it was sent: when, what was found of each task, where, and who said what. */
export function reportWords(told: VisitTold, speaking: Speaking) {
  const { report } = told.visit
  if (!report) return null
  const said = visitsMessages(speaking.language).report
  const tasks = taskWords(told.visit.tasks, told.programmes, speaking)
  const { representative: who } = report
  return {
    when: fill(said.when, {
      hari: formatFullDay(report.visitedOn, speaking.language),
      ...{ mulai: report.from.replace(':', '.'), selesai: report.to.replace(':', '.') },
    }),
    rows: report.findings.map(({ task, finding, note }) => ({
      ...{ key: task, icon: FINDING_ICONS[finding], finding: said.finding[finding], note },
      requirement: requirementWords(
        tasks.find(({ key }) => key === task),
        task,
      ),
    })),
    place: report.place ? placeLines(report.place, speaking) : [],
    facts: [
      { label: said.receivedBy, value: who ? [who.name, who.position].filter(Boolean).join(', ') : said.nobody },
      { label: said.remarks, value: report.remarks || said.nothing },
      { label: said.summary, value: report.summary || said.nothing },
    ],
  }
}

function requirementWords(task: { id: string; text: string } | undefined, key: string): string {
  return task ? `${task.id}. ${task.text}` : key
}

function placeLines(place: Place, { language, norms }: Speaking): string[] {
  const said = visitsMessages(language)
  const { boundingBox } = norms.region
  const at = `${degrees(place.latitude, language)}; ${degrees(place.longitude, language)}`
  const within = place.accuracyM === null ? '' : fill(said.photos.accuracy, { meter: Math.round(place.accuracyM) })
  if (!boundingBox) return [`${at}${within}`]
  return [`${at}${within}`, isInside(place, boundingBox) ? said.report.inside : said.report.outside]
}

/** Each photo with where and when, and how that is known; a remark where it is not where it should be. */
export function photoWords({ photos, report }: Visit, { language, norms }: Speaking) {
  const said = visitsMessages(language).photos
  return photos.map((photo, index) => ({
    id: photo.id,
    href: photo.fileId === null ? null : `/berkas/${photo.fileId}`,
    title: fill(said.open, { n: index + 1, keterangan: photo.caption }),
    lines: [
      timeLine(photo, language),
      placeLine(photo, language),
      ...remarks(photo, { place: report?.place ?? null, norms, language }),
    ],
  }))
}

function timeLine({ takenAt, timeSource }: VisitPhoto, language: Language): string {
  const said = visitsMessages(language).photos
  if (takenAt === null) return said.noTime
  return fill(said.takenAt, { waktu: formatMoment(takenAt, language), sumber: said.sources[timeSource] })
}

function placeLine({ place, placeSource }: VisitPhoto, language: Language): string {
  const said = visitsMessages(language).photos
  if (!place) return said.noPlace
  return fill(said.place, {
    ...{ lintang: degrees(place.latitude, language), bujur: degrees(place.longitude, language) },
    ketelitian: place.accuracyM === null ? '' : fill(said.accuracy, { meter: Math.round(place.accuracyM) }),
    sumber: said.sources[placeSource],
  })
}

/** So far from the place of the report it is worth a remark, in metres. */
const FAR_M = 500

function remarks(
  { place }: VisitPhoto,
  { place: where, norms, language }: Speaking & { place: Place | null },
): string[] {
  const said = visitsMessages(language).photos
  const { boundingBox } = norms.region
  if (!place) return []
  const distance = where ? Math.round(metresBetween(place, where)) : 0
  return [
    ...(boundingBox && !isInside(place, boundingBox) ? [said.outside] : []),
    ...(distance > FAR_M ? [fill(said.far, { jarak: distance })] : []),
  ]
}

function degrees(value: number, language: Language): string {
  const text = value.toFixed(5)
  return language === 'id' ? text.replace('.', ',') : text
}
