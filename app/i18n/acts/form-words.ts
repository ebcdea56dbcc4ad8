import { actsMessages } from './messages.ts'
import { sanctionStepWords } from '#app/i18n/agency/sanction-words.ts'
import { inLanguage, type Language } from '#app/i18n/language.ts'
import type { FormKind } from '#app/domain/acts/act-form.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { Day } from '#app/domain/shared/day.ts'

type FieldName = keyof ReturnType<typeof actsMessages>['fields']
type Choice = { value: string; label: string }

/** A field of a form of acts: what it is called, how it is filled in, and what stands in it. */
export type ActField = {
  name: FieldName
  label: string
  value: string
  required: boolean
} & ({ as: 'text' | 'date' } | { as: 'select'; choices: readonly Choice[] })

type Page = { agency: AgencyRecord; record: PublicRecord; norms: Norms }

/** The fields of one kind of act, for this agency; what was typed stands before what is on record. */
export function actFields(
  kind: FormKind,
  page: Page,
  { language, typed, today }: { language: Language; typed: Readonly<Record<string, string>>; today: Day },
): ActField[] {
  const { fields } = actsMessages(language)
  return FIELDS[kind](page, language).map(({ name, value = '', optional = false, ...how }) => ({
    name,
    label: fields[name],
    required: !optional,
    ...how,
    value: typed[name] ?? (value === TODAY ? today : value),
  }))
}

const TODAY = '(today)'

type Draft = { name: FieldName; value?: string; optional?: boolean } & (
  { as: 'text' | 'date' } | { as: 'select'; choices: readonly Choice[] }
)

const FIELDS: Readonly<Record<FormKind, (page: Page, language: Language) => Draft[]>> = {
  sanksi: sanctionFields,
  'angkat-sanksi': ({ agency }, language) => [
    { name: 'ref', as: 'select', choices: openSanctions(agency, language) },
    { name: 'on', as: 'date', value: TODAY },
  ],
  temuan: (_page, language) => {
    const { findings } = actsMessages(language)
    const choices = (['FEE', 'OTHER'] as const).map((value) => ({ value, label: findings[value] }))
    return [
      { name: 'kind', as: 'select', choices },
      { name: 'effectiveFrom', as: 'date', value: TODAY },
    ]
  },
  'temuan-selesai': ({ agency }, language) => [
    {
      name: 'ref',
      as: 'select',
      choices: agency.findings
        .filter(({ resolved }) => !resolved)
        .map(({ ref, kind }) => ({ value: ref, label: actsMessages(language).findings[kind] })),
    },
    { name: 'on', as: 'date', value: TODAY },
  ],
  berhenti: () => [{ name: 'on', as: 'date', value: TODAY }],
  data: dataFields,
}

function sanctionFields({ record, norms }: Page, language: Language): Draft[] {
  const said = actsMessages(language)
  const label = ({ id, labelId, labelEn }: { id: string; labelId: string; labelEn: string }): Choice => ({
    value: id,
    label: `${id} ${language === 'id' ? labelId : labelEn}`,
  })
  const none = { value: '', label: said.fields.none }
  const activities = record.lines.map(({ activity, activityLabel }) => [activity, inLanguage(activityLabel, language)])
  const programmes = record.lines.flatMap(({ programmeKey, programmeName }) =>
    programmeKey === null ? [] : [{ value: programmeKey, label: programmeName ?? programmeKey }],
  )
  const levels = (['AGENCY', 'ACTIVITY', 'PROGRAMME'] as const).map((value) => ({ value, label: said.levels[value] }))
  const unique = [...new Map(activities as [string, string][])].map(([value, text]) => ({ value, label: text }))
  return [
    { name: 'regime', as: 'select', choices: norms.ladders.regimes.map(label) },
    { name: 'step', as: 'select', choices: norms.ladders.steps.map(label) },
    { name: 'level', as: 'select', choices: levels },
    { name: 'activity', as: 'select', optional: true, choices: [none, ...unique] },
    { name: 'programmeKey', as: 'select', optional: true, choices: [none, ...programmes] },
    { name: 'number', as: 'text' },
    {
      name: 'signerUnitId',
      as: 'select',
      value: 'DISNAKER',
      choices: [...norms.orgUnits.values()].map(({ id, shortId }) => ({ value: id, label: shortId })),
    },
    { name: 'decidedOn', as: 'date', optional: true, value: TODAY },
    { name: 'from', as: 'date', value: TODAY },
    { name: 'to', as: 'date', optional: true },
  ]
}

function dataFields({ agency, norms }: Page): Draft[] {
  const { name, legalForm, districtCode, address, postcode, phone, email, website } = agency
  const districts = norms.region.kecamatan.map(({ code, name: label }) => ({ value: code, label }))
  const text = (field: FieldName, value: string | null): Draft => ({
    name: field,
    as: 'text',
    optional: true,
    value: value ?? '',
  })
  return [
    { name: 'name', as: 'text', value: name },
    text('legalForm', legalForm),
    {
      name: 'districtCode',
      as: 'select',
      optional: true,
      value: districtCode ?? '',
      choices: [{ value: '', label: '—' }, ...districts],
    },
    text('address', address),
    text('postcode', postcode),
    text('phone', phone),
    text('email', email),
    text('website', website),
  ]
}

function openSanctions({ sanctions }: AgencyRecord, language: Language): Choice[] {
  return sanctions
    .filter(({ lifted }) => !lifted)
    .map(({ ref, step, number }) => ({ value: ref, label: `${sanctionStepWords(step, language)}, ${number}` }))
}
