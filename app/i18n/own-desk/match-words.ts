import type { MatchReason } from '#app/domain/linking/match.ts'
import type { Language } from '#app/i18n/language.ts'

type Plain = Exclude<MatchReason, `ID_EQUAL:${string}` | `ID_CONFLICT:${string}`>

const WORDS: Record<Language, Record<Plain | 'ID_EQUAL' | 'ID_CONFLICT', string>> = {
  id: {
    ID_EQUAL: 'nomor sama',
    ID_CONFLICT: 'nomor berbeda',
    NAME_EQUAL: 'nama sama',
    NAME_EQUAL_BUT_WEAK_WORDS: 'nama sama kecuali kata umum',
    NAME_SIMILAR: 'nama mirip',
    ACRONYM: 'singkatan nama',
    NAME_PARTLY: 'sebagian nama sama',
    ONLY_WEAK_WORDS: 'hanya kata umum yang sama',
    DIFFERENT_NUMBER: 'nomor dalam nama berbeda',
    NAME_DIFFERENT: 'nama berbeda',
    SHARED_PHONE: 'telepon sama',
    SHARED_ADDRESS: 'alamat sama',
    SHARED_DIRECTOR: 'penanggung jawab sama',
    LEGAL_FORM_DIFFERS: 'bentuk badan berbeda',
  },
  en: {
    ID_EQUAL: 'same number',
    ID_CONFLICT: 'another number',
    NAME_EQUAL: 'same name',
    NAME_EQUAL_BUT_WEAK_WORDS: 'same name but for common words',
    NAME_SIMILAR: 'similar name',
    ACRONYM: 'an acronym of the name',
    NAME_PARTLY: 'part of the name is the same',
    ONLY_WEAK_WORDS: 'only common words are the same',
    DIFFERENT_NUMBER: 'another number in the name',
    NAME_DIFFERENT: 'another name',
    SHARED_PHONE: 'same telephone',
    SHARED_ADDRESS: 'same address',
    SHARED_DIRECTOR: 'same responsible person',
    LEGAL_FORM_DIFFERS: 'another legal form',
  },
}

/** Why an agency on record may be the same, in words: "nomor sama (NIB), nama mirip". */
export function matchWords(reasons: readonly MatchReason[], language: Language): string {
  return reasons.map((reason) => oneReason(reason, language)).join(', ')
}

function oneReason(reason: MatchReason, language: Language): string {
  const words: Readonly<Record<string, string>> = WORDS[language]
  const [code = reason, scheme] = reason.split(':')
  const word = words[code] ?? code
  return scheme === undefined ? word : `${word} (${scheme.toUpperCase()})`
}
