/** Words for signs that are read out over a bad line; international, so that every language has the same. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ A: 'Alfa', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Echo', F: 'Foxtrot', G: 'Golf', H: 'Hotel', J: 'Juliett' },
  ...{ K: 'Kilo', M: 'Mike', N: 'November', P: 'Papa', Q: 'Quebec', R: 'Romeo', S: 'Sierra', T: 'Tango' },
  ...{ U: 'Uniform', V: 'Victor', W: 'Whiskey', X: 'X-ray', Y: 'Yankee', Z: 'Zulu' },
}

export type SpelledSign = { sign: string; word: string }

/** A code as it is read aloud: "K Kilo", in its groups. `digits`: the words of digits, by their value. */
export function spelled(code: string, digits: readonly string[]): SpelledSign[][] {
  return code
    .split('-')
    .map((group) => Array.from(group, (sign) => ({ sign, word: WORDS[sign] ?? digits[Number(sign)] ?? sign })))
}
