/** Old spelling, loanwords and what the ear confuses, in the order in which they are replaced. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/oe|ou/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/kh/g, 'h'],
  [/ch(?=[aiueo])/g, 'c'],
  [/sy|sh|ts|z/g, 's'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/[fv]|ph/g, 'p'],
  [/q|ck/g, 'k'],
  [/x/g, 'ks'],
  [/j/g, 'y'],
  [/iy(?=[aeou])/g, 'i'],
  [/uw(?=[aeio])/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(?<=[aiueo])h$/, ''],
]

/**
 * How a word sounds, old and new spelling alike: tjahaja and cahaya, soekamadjoe and sukamaju, fajar and padjar are
 * equal. A key, never shown. A word with figures is its own key. `ia` and `ya` stay apart on purpose: folding them turns
 * one slip near those letters into two differences.
 */
export function soundKey(word: string): string {
  return heard.get(word) ?? remember(word, /\d/.test(word) ? word : soundOf(word))
}

/** The same for all letters of a name written without spaces, figures included. */
export function compactSound(words: readonly string[]): string {
  return soundOf(words.join(''))
}

/** Names are made of few words: most have been heard before. A finding aid only; what it holds follows from the rules. */
const heard = new Map<string, string>()
const MOST_HEARD = 20_000

function soundOf(letters: string): string {
  let sound = letters
  for (const [pattern, replacement] of SOUNDS) sound = sound.replace(pattern, replacement)
  return sound
}

function remember(word: string, sound: string): string {
  if (heard.size >= MOST_HEARD) heard.clear()
  heard.set(word, sound)
  return sound
}
