import { refusalSentence, screeningMessages } from './messages.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'
import type { ComplaintStep, StepBody } from '#app/domain/complaints/step.ts'
import { officeOf } from '#app/domain/complaints/units.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { Day } from '#app/domain/shared/day.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { intakeMessages } from '#app/i18n/intake/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'

export type By = { norms: Norms; language: Language }
export type FactRow = { label: string; value: string }

type Labelled = { labelId: string; labelEn: string }
const labelOf = (one: Labelled | undefined, language: Language): string =>
  one === undefined ? '' : language === 'en' ? one.labelEn : one.labelId

/** The name of a unit of the regency. */
export function unitName(id: string, { norms, language }: By): string {
  return labelOf(norms.orgUnits.get(id), language) || id
}

export function bodyName(id: string, { norms, language }: By): string {
  return labelOf(norms.outsideBodies.get(id), language) || id
}

/** A kind with its code: "A6 Penyaluran oleh LPK". */
export function kindName(code: string, { norms, language }: By): string {
  const kind = norms.complaintKinds.kinds.find((one) => one.code === code)
  return kind ? `${code} ${kind.label[language]}` : code
}

export function severityName(level: number, { norms, language }: By): string {
  return `${String(level)} ${labelOf(
    norms.complaintKinds.severities.find((one) => one.level === level),
    language,
  ).toLocaleLowerCase(language)}`
}

export function stageName(stage: string, { norms, language }: By): string {
  const found = norms.procedure.stages.find(({ id }) => id === stage)
  return found ? `${stage} ${language === 'en' ? found.nameEn : found.nameId}` : stage
}

/** The facts of a report that are not sealed. */
export function factRows(complaint: Complaint, withUnitIds: readonly string[], by: By): FactRow[] {
  const { page, channels, evidenceLevels } = screeningMessages(by.language)
  const { modes, reporterKinds } = intakeMessages(by.language)
  const { kinds, leadKind, districtCode } = complaint
  const district = by.norms.region.kecamatan.find(({ code }) => code === districtCode)?.name ?? ''
  const named = kinds.map(
    (one) => `${kindName(one, by)}${one === leadKind && kinds.length > 1 ? ` (${page.lead})` : ''}`,
  )
  return [
    { label: page.kinds, value: named.join(', ') },
    { label: page.severity, value: severityName(complaint.severity, by) },
    { label: page.stage, value: `${stageName(complaint.stage, by)}, ${formatDay(complaint.stageSince, by.language)}` },
    {
      label: page.receivedAt,
      value: `${formatMoment(complaint.receivedAt, by.language)}, ${channels[complaint.channel]}`,
    },
    {
      label: page.mode,
      value: `${modes[complaint.mode]}, ${reporterKinds[complaint.reporterKind].toLocaleLowerCase()}`,
    },
    { label: page.evidence, value: evidenceLevels[complaint.evidenceLevel] },
    { label: page.unit, value: unitName(complaint.unitId, by) },
    { label: page.sharedUnits, value: withUnitIds.map((id) => unitName(id, by)).join(', ') },
    { label: page.district, value: district },
  ].filter(({ value }) => value !== '')
}

/** The sentence above the page of a report that names an official; empty for others. */
export function officialSentence(complaint: Complaint, by: By): string {
  if (!complaint.namesOfficial) return ''
  return fill(screeningMessages(by.language).page.official, { unit: unitName(officeOf(complaint), by) })
}

/** A step in words, with the reasons of the office. */
export function stepRow({ seq, on, by: who, body }: ComplaintStep, names: ReadonlyMap<string, string>, by: By) {
  return {
    key: seq,
    day: formatDay(on, by.language),
    text: fill(screeningMessages(by.language).steps[body.type], stepFields(body, by)),
    reason: 'reason' in body ? body.reason : '',
    by: whoWords(who, names, by.language),
  }
}

function whoWords(who: string, names: ReadonlyMap<string, string>, language: Language): string {
  const said = screeningMessages(language)
  if (who === 'public') return said.byReporter
  return names.get(who.replace(/^staff:/, '')) ?? said.bySystem
}

function stepFields(body: StepBody, by: By): Record<string, string> {
  const said = screeningMessages(by.language)
  return {
    tanggal: 'until' in body ? formatDay(Day.parse(body.until), by.language) : '',
    instansi: 'bodyId' in body ? bodyName(body.bodyId, by) : '',
    nomor: 'caseNo' in body ? body.caseNo : '',
    bentuk: body.type === 'answered' ? said.hows[body.how] : '',
    dasar: body.type === 'rejected' ? said.grounds[body.ground] : '',
    jenis: body.type === 'screened' ? body.kinds.join(' + ') : '',
    tingkat: 'severity' in body ? String(body.severity) : '',
  }
}

/** Why an act is not possible, as its line says it; empty where it is. */
export function heldWords(refused: string | null, by: By): string {
  const { page } = screeningMessages(by.language)
  if (refused === null) return ''
  if (refused === 'ROLE') return page.notYours
  return fill(page.cannot, { alasan: refusalSentence({ code: refused }, by.norms, by.language) })
}

/** What a report says, part by part; parts that say nothing are left out. */
export function contentRows(content: ComplaintContent, by: By): FactRow[] {
  const { content: said } = screeningMessages(by.language)
  const { party, demand, official } = content
  const money = (amount: number | null) => (amount === null ? '' : `Rp${new Intl.NumberFormat('id-ID').format(amount)}`)
  const day = (on: ComplaintContent['happenedOn']) => (on === null ? '' : formatDay(on, by.language))
  const rows: [string, string][] = [
    [said.story, content.story],
    [said.party, [party.no, party.name].filter(Boolean).join(' ')],
    [said.partyPhone, party.phone],
    [said.partyAddress, party.address],
    [said.partyPeople, party.people],
    [said.when, [day(content.happenedOn), content.happenedAbout].filter(Boolean).join(', ')],
    [said.where, content.place],
    [said.asked, money(content.moneyAsked)],
    [said.paid, money(content.moneyPaid)],
    [said.victims, content.victims === null ? '' : String(content.victims)],
    [said.witnesses, content.witnesses],
    [said.wants, content.wants],
    [said.danger, content.danger ? said.yes : ''],
    [said.officialUnit, official?.unitId ? unitName(official.unitId, by) : ''],
    [said.officialRole, official?.role ?? ''],
    [said.handOver, content.handOver.map((id) => bodyName(id, by)).join(', ')],
    ...(demand ? demandRows(demand, by) : []),
    ...answerRows(content, by),
  ]
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

function demandRows(demand: NonNullable<ComplaintContent['demand']>, { language }: By): [string, string][] {
  const { content: said, form } = screeningMessages(language)
  const day = (on: typeof demand.by) => (on === null ? '' : formatDay(on, language))
  return [
    [said.demand, demand.what],
    [said.consequence, demand.consequence],
    [said.quota, demand.quota === null ? '' : String(demand.quota)],
    [said.norm, demand.norm],
    [said.by, day(demand.by)],
    [said.letterDate, day(demand.letterDate)],
    [said.letterText, demand.letterText],
    [said.lawful, demand.lawful === null ? '' : (form.protectedKinds[demand.lawful] ?? demand.lawful)],
  ]
}

function answerRows({ answers }: ComplaintContent, { norms, language }: By): [string, string][] {
  return norms.complaintKinds.guardQuestions.map(({ id, text }) => [text[language], answers[id] ?? ''])
}
