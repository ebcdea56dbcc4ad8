import { LinkOrder } from '#app/domain/complaints/links.ts'
import { SubjectForm } from '#app/domain/complaints/subject.ts'

type Fields = Readonly<Record<string, string>>

/** What an officer decided on a link, or undefined where the fields are not filled so. */
export function readLinkOrder(fields: Fields): LinkOrder | undefined {
  const ref = (fields['pihak'] ?? '').trim().toUpperCase()
  const target = ref.startsWith('SBJ-') ? { kind: 'SUBJECT', ref } : { kind: 'AGENCY', no: ref }
  const order = LinkOrder.safeParse({ target, verdict: fields['putusan'] ?? '', note: fields['alasan'] ?? '' })
  return order.success ? order.data : undefined
}

/** A subject as an officer wrote it: several of a thing, one a line. */
export function readSubjectForm(fields: Fields): SubjectForm | undefined {
  const form = SubjectForm.safeParse({
    name: fields['nama'] ?? '',
    phones: linesOf(fields['telepon']),
    addresses: linesOf(fields['alamat']),
    people: linesOf(fields['orang']),
  })
  return form.success ? form.data : undefined
}

/** Which report is to join which case, or to be parted from it. */
export function readJoinOrder({ tindakan, laporan = '', perkara = '', alasan = '' }: Fields) {
  const order = { no: laporan, caseNo: perkara, reason: alasan.slice(0, LONGEST_REASON) }
  return { act: tindakan === 'pisah' ? ('part' as const) : ('join' as const), order }
}

const LONGEST_REASON = 1_000

/** Several texts as a form shows them again. */
export function asLines(texts: readonly string[]): string {
  return texts.join('\n')
}

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
