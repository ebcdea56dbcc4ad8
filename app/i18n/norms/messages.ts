import { norms as english } from './en.ts'
import { norms as indonesian, type NormsMessages } from './id.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import type { NormFault } from '#app/domain/norm-changes/check-version.ts'

const catalogues: Record<Language, NormsMessages> = { id: indonesian, en: english }

export function normsMessages(language: Language): NormsMessages {
  return catalogues[language]
}

/** What a document is called; one nobody has a word for by its own name. */
export function documentWord(name: string, language: Language): string {
  return normsMessages(language).documents[name] ?? name
}

/** What is wrong with a place in a text, with its line. */
export function faultWords(fault: NormFault & { line: number }, language: Language): string {
  const said = normsMessages(language)
  const tempat = fault.path.length === 0 ? 'JSON' : fault.path.join('.')
  return fill(said.editor.line, { baris: fault.line, tempat, apa: faultWord(fault, said) })
}

function faultWord(fault: NormFault, said: NormsMessages): string {
  if (fault.code === 'broken-reference') {
    const { broken } = fault
    const apa = broken.code === 'does-not-exist' ? broken.missing : ''
    return fill(said.broken[broken.code], { dokumen: broken.document, id: broken.id, apa })
  }
  const {
    told = '',
    expected = '',
    key = '',
    field = '',
  } = fault as Partial<Record<'told' | 'expected' | 'key' | 'field', string>>
  return fill(said.faults[fault.code], { apa: told, n: expected, kunci: key, bagian: field })
}

type Refusal = { code: string; line?: number; name?: string; ref?: string }

/** Why something was not done; undefined where the words are those of another area. */
export function normRefusalWords(refusal: Refusal, language: Language): string | undefined {
  const known = normsMessages(language).errors as Readonly<Record<string, string>>
  const sentence = known[refusal.code]
  return sentence && fill(sentence, { baris: refusal.line ?? '', apa: refusal.name ?? refusal.ref ?? '' })
}
