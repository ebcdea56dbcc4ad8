/**
 * What people write around what they report. Two reports that only greet alike have nothing in common, and one that
 * greets is as like another as it would be without.
 */
const FORMULAS = [
  'assalamualaikum',
  'assalamualaikum wr wb',
  'wassalamualaikum wr wb',
  'selamat pagi',
  'selamat siang',
  'selamat sore',
  'selamat malam',
  'dengan hormat',
  'bersama ini kami sampaikan',
  'kepada yth dinas ketenagakerjaan',
  'kepada yth',
  'yth dinas ketenagakerjaan',
  'izin lapor',
  'ijin lapor',
  'mohon izin',
  'mohon bantuannya',
  'mohon ditindaklanjuti',
  'mohon tindak lanjutnya',
  'demikian laporan kami',
  'demikian',
  'terima kasih',
  'terimakasih',
  'saya ingin melaporkan',
  'saya ingin menyampaikan laporan',
  'saya datang ke loket untuk melapor',
  'min tolong dibaca ya',
  'punten mau tanya sekalian lapor',
  'dear sir or madam',
  'to whom it may concern',
  'thank you',
].toSorted((one, other) => other.length - one.length)

/** Letters of scripts that write no spaces are words of one sign; a sum of money or a date is one word. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]]+(?:[.,:\/\-]\p{N}+)*/gv

const PAIR = 2
const GAP = ' '

/** A text in lower-case words, in any of the languages in which reports come, without greetings and closing words. */
export function tellingWords(text: string): string[] {
  const plain = ` ${wordsOf(text).join(GAP)} `
  const telling = FORMULAS.reduce((left, formula) => left.replaceAll(` ${formula} `, '  '), plain)
  return telling.split(GAP).filter((word) => word !== '')
}

/** The words of a text as they are compared, in order; a word is one sign where no spaces are written. */
function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? []
}

/** The same with the place of each in the text as it was written. */
export function placedWords(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(WORD)].map((found) => ({
    word: found[0].normalize('NFKC').toLowerCase(),
    from: found.index,
    to: found.index + found[0].length,
  }))
}

/** The pairs of words that follow each other in a text: what its likeness is measured by. A single word is its own. */
export function wordPairs(text: string): ReadonlySet<string> {
  const words = tellingWords(text)
  if (words.length < PAIR) return new Set(words)
  return new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`))
}

/** How alike two texts are, 0 to 1: of all pairs of words in either, the part that is in both (Jaccard). */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const both = [...one].filter((pair) => other.has(pair)).length
  return both / (one.size + other.size - both)
}
