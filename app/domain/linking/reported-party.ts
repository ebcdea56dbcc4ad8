import type { Party } from './party.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'

const NIB = /\b\d{13}\b/
const BETWEEN_NAMES = /[,;\n]|\bdan\b|\band\b/i
const LONGEST_HEAD = 80

/** What a report says of whom it is about: the party as it was typed, and the head of their letter. */
export function reportedParty({ party, demand }: ComplaintContent): Party {
  const nib = NIB.exec([party.name, party.address, party.people].join(' '))?.[0]
  return {
    names: filled([party.name, headLine(demand?.letterText ?? '')]),
    identifiers: nib === undefined ? {} : { nib },
    phones: filled([party.phone]),
    addresses: filled([party.address]),
    people: filled(party.people.split(BETWEEN_NAMES)),
  }
}

function headLine(letter: string): string {
  const lines = filled(letter.split('\n'))
  const [first = ''] = lines
  return lines.length < 2 || first.length > LONGEST_HEAD ? '' : first
}

function filled(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]
}
