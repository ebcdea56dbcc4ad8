import { EXPANSIONS, LEGAL_FORMS } from './legal-forms.ts'

const MAX_LETTERS = 240
const MAX_WORDS = 12
const MAX_WORD_LETTERS = 40

/** A name or query as it is compared: its words, and the legal forms found among them. */
export type Normalised = { readonly words: readonly string[]; readonly forms: readonly string[] }

/**
 * "PT. Tjahaja-Mandiri, Tbk" becomes the words tjahaja, mandiri and the form PT. The same for storing and asking; never
 * throws. Reads 240 characters and 12 words of 40 letters; everything but a–z and 0–9 parts words, so wildcards, emoji
 * and other scripts vanish.
 */
export function normalise(text: string): Normalised {
  const words: string[] = []
  const forms = new Set<string>()
  for (const token of tokensOf(text)) {
    const form = LEGAL_FORMS.get(token)
    if (form === undefined) words.push(...(EXPANSIONS.get(token) ?? [token.slice(0, MAX_WORD_LETTERS)]))
    else forms.add(form)
  }
  // Nothing but forms ("lpk") is still something to look for.
  if (words.length === 0) return { words: [...forms].map((form) => form.toLowerCase()), forms: [] }
  return { words: words.slice(0, MAX_WORDS), forms: [...forms] }
}

/** Most names: nothing to be made plain but capitals. */
const SIMPLE = /^[A-Za-z]+(?: [A-Za-z]+)*$/

function tokensOf(long: string): string[] {
  const text = long.slice(0, MAX_LETTERS)
  if (SIMPLE.test(text)) return text.toLowerCase().split(' ')
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’'`ʼ´.]/g, '') // ma'arif, p.t.
    .replaceAll('&', ' dan ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z]{3,})(\d)/g, '$1 $2') // smkn1; p3mi stays
    .replace(/(\d)([a-z]{3,})/g, '$1 $2')
    .trim()
  return plain === '' ? [] : plain.split(' ')
}
