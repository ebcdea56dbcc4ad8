import { checksMessages, type CheckErrorCode } from './messages.ts'
import type { Language } from '#app/i18n/language.ts'

/** At which field of the form a code is said; what belongs to none is said above it. */
const FIELDS: Partial<Record<CheckErrorCode, { key: string; name: string }>> = {
  lookedUp: { key: 'lookedUp', name: 'dicari' },
  found: { key: 'found', name: 'ditemukan' },
  points: { key: 'points', name: 'points' },
  'nothing-compared': { key: 'points', name: 'points' },
  'difference-unsaid': { key: 'points', name: 'points' },
  note: { key: 'note', name: 'catatan' },
  sha256: { key: 'sha256', name: 'sidik' },
  'no-such-file': { key: 'berkas', name: 'berkas' },
  'files-refused': { key: 'berkas', name: 'berkas' },
  'too-many-files': { key: 'berkas', name: 'berkas' },
}

/** What is wrong, as the summary says it and as each field does. */
export function checkErrors(codes: readonly CheckErrorCode[], language: Language) {
  const { errors } = checksMessages(language)
  return {
    summary: codes.map((code) => ({ name: FIELDS[code]?.name ?? '', text: errors[code] })),
    errors: Object.fromEntries(
      codes.flatMap((code) => {
        const field = FIELDS[code]
        return field ? [[field.key, errors[code]] as const] : []
      }),
    ),
  }
}
