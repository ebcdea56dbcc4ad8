import { z } from 'zod'
import { ComplaintContent } from '#app/domain/complaints/content.ts'
import { MODES } from '#app/domain/complaints/complaint.ts'
import { ReporterIdentity } from '#app/domain/complaints/identity.ts'
import type { SentReport } from '#app/domain/complaints/sent-report.ts'
import { kindOf, type ComplaintKinds } from '#app/domain/norms/complaint-kinds.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

type FormRefusal =
  | { code: 'service-code-missing' | 'unknown-service' | 'location-missing' | 'description-missing' }
  | { code: 'unreadable'; fields: readonly string[] }

/** A posted form of GeoReport v2 as a report. What the standard sends of somebody (name, mail, phone) is their identity. */
export function reportOfForm(form: URLSearchParams, kinds: ComplaintKinds): Result<SentReport, FormRefusal> {
  const refusal = refusalOf(form, kinds)
  if (refusal) return refuse({ code: refusal })
  const mode = z.enum(MODES).safeParse(attributeOf(form, 'mode') || 'RAHASIA')
  const content = ComplaintContent.safeParse(contentOf(form, kinds))
  const identity = ReporterIdentity.safeParse(identityOf(form))
  if (mode.success && content.success && identity.success) {
    return accept({
      ...{ mode: mode.data, reporterKind: 'PUBLIC', language: 'id' },
      ...{ content: content.data, identity: identity.data },
    })
  }
  const wrong = [content, identity].flatMap(({ error }) => error?.issues.map(({ path }) => fieldOf(path)) ?? [])
  return refuse({ code: 'unreadable', fields: [...new Set([...(mode.success ? [] : ['attribute[mode]']), ...wrong])] })
}

function refusalOf(
  form: URLSearchParams,
  { kinds }: ComplaintKinds,
): Exclude<FormRefusal['code'], 'unreadable'> | undefined {
  const code = textOf(form, 'service_code')
  if (code === '') return 'service-code-missing'
  if (!kinds.some((kind) => kind.code === code)) return 'unknown-service'
  const hasPoint = textOf(form, 'lat') !== '' && textOf(form, 'long') !== ''
  if (!hasPoint && placeOf(form) === '' && textOf(form, 'address_id') === '') return 'location-missing'
  return textOf(form, 'description') === '' ? 'description-missing' : undefined
}

function contentOf(form: URLSearchParams, kinds: ComplaintKinds): object {
  const code = textOf(form, 'service_code')
  const district = textOf(form, 'address_id')
  return {
    kinds: [code],
    story: textOf(form, 'description'),
    party: { no: attributeOf(form, 'agency_no') || null, name: attributeOf(form, 'agency_name') },
    happenedOn: attributeOf(form, 'happened_on').slice(0, 10) || null,
    place: placeOf(form),
    districtCode: district || null,
    moneyAsked: numberOf(attributeOf(form, 'money_asked')),
    moneyPaid: numberOf(attributeOf(form, 'money_paid')),
    answers: answersOf(form, kindOf(kinds, code).guardQuestionIds),
  }
}

/** Where the standard says a place in words, and a point where it gives one; the address of a picture is evidence. */
function placeOf(form: URLSearchParams): string {
  const [lat, long] = [textOf(form, 'lat'), textOf(form, 'long')]
  return [textOf(form, 'address_string'), lat && long && `${lat}, ${long}`].filter(Boolean).join('; ')
}

function answersOf(form: URLSearchParams, ids: readonly string[]): Record<string, string> {
  const media = textOf(form, 'media_url')
  const answers = ids.map((id) => [id, attributeOf(form, id)] as const).filter(([, text]) => text !== '')
  return Object.fromEntries(media === '' ? answers : [...answers, ['media_url', media]])
}

function identityOf(form: URLSearchParams): object {
  const name = [textOf(form, 'first_name'), textOf(form, 'last_name')].filter(Boolean).join(' ')
  return { name, email: textOf(form, 'email'), phone: textOf(form, 'phone') }
}

function textOf(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').trim()
}

function attributeOf(form: URLSearchParams, code: string): string {
  return textOf(form, `attribute[${code}]`)
}

/** Dots and "Rp" are how people write rupiah; what is no number is left for the shape to refuse. */
function numberOf(text: string): number | string | null {
  if (text === '') return null
  const plain = text.replace(/^rp\.?\s*/i, '').replaceAll('.', '')
  return /^\d{1,12}$/.test(plain) ? Number(plain) : text
}

const FIELDS: Readonly<Record<string, string>> = {
  story: 'description',
  party: 'attribute[agency_no]',
  happenedOn: 'attribute[happened_on]',
  place: 'address_string',
  districtCode: 'address_id',
  moneyAsked: 'attribute[money_asked]',
  moneyPaid: 'attribute[money_paid]',
  answers: 'attribute[]',
  name: 'first_name',
}

function fieldOf([first]: readonly PropertyKey[]): string {
  return FIELDS[String(first)] ?? String(first)
}
