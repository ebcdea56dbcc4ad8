import { mergersMessages } from './messages.ts'
import { namingOf } from './naming.ts'
import { offeredName, type Offered, type PartGroup } from '#app/domain/mergers/offered.ts'
import { sideBySide, type Compared, type Naming } from '#app/domain/mergers/side-by-side.ts'
import { boxName } from '#app/domain/mergers/split-form.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { actsMessages } from '#app/i18n/acts/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Telling = { norms: Norms; language: Language }

/** A box to tick: its name in the form, what it stands for, and what it says. */
type Box = { name: string; value: string; label: string; isWithin: boolean }

/** Everything that may go, in the groups of the page; a programme stands within its activity. */
export function boxGroups(offered: readonly Offered[], { norms, language }: Telling) {
  const said = mergersMessages(language).split
  const naming = namingOf(norms, language)
  const boxes = offered.map((one, index) => ({
    group: one.group === 'programmes' ? 'capabilities' : one.group,
    box: {
      name: boxName(index),
      value: offeredName(one),
      label: labelOf(one, naming, language),
      isWithin: one.group === 'programmes',
    } satisfies Box,
  }))
  const groups = [...new Set<PartGroup>(boxes.map(({ group }) => group))]
  return groups.map((group) => ({
    group,
    legend: said.groups[group],
    boxes: boxes.filter((one) => one.group === group).map(({ box }) => box),
  }))
}

function labelOf(one: Offered, naming: Naming, language: Language): string {
  // The label and what it names are of one group: the table says so, which a lookup by a union does not.
  const label = LABELS[one.group] as (one: Offered, naming: Naming, language: Language) => string
  return label(one, naming, language)
}

type Label<Group extends PartGroup> = (
  one: Extract<Offered, { group: Group }>,
  naming: Naming,
  language: Language,
) => string

const byKey = ({ key }: { key: string }): string => key

const LABELS: { [Group in PartGroup]: Label<Group> } = {
  capabilities: (one, naming, language) =>
    fill(mergersMessages(language).split.whole, { kegiatan: naming.activity(one) }),
  programmes: ({ name }) => name,
  evidence: ({ kind, number, programme, key }, naming) =>
    [[naming.paper(kind), number].filter(Boolean).join(' '), programme, key].filter(Boolean).join(', '),
  names: byKey,
  identifiers: (one, naming) => naming.number(one),
  branches: byKey,
  people: ({ name, roles }, naming) => `${name} (${roles.map(naming.role).join(', ')})`,
  said: ({ key, value }, _naming, language) => `${mergersMessages(language).fields[key]}: ${value}`,
  listings: byKey,
  sanctions: ({ step, number }) => `${step}, ${number}`,
  findings: ({ kind, key }, _naming, language) => `${actsMessages(language).findings[kind]} (${key})`,
}

type Outcome = { stays: Compared; parted: Compared; leftBehind: readonly string[] }

/** Both records as they would be, beside each other. */
export function outcomeWords({ stays, parted, leftBehind }: Outcome, { norms, language }: Telling) {
  const said = mergersMessages(language).split
  return {
    rows: sideBySide(stays, parted, namingOf(norms, language)),
    one: fill(said.stays, { nama: stays.record.name }),
    other: fill(said.parted, { nama: parted.record.name }),
    note: leftBehind.length === 0 ? null : fill(said.leftBehind, { daftar: leftBehind.join(', ') }),
  }
}

/** Which fields could not be read, by their labels. */
export function wrongFieldWords(wrong: readonly string[], language: Language): string {
  const labels: Readonly<Record<string, string>> = actsMessages(language).fields
  return fill(mergersMessages(language).split.wrong, { kolom: wrong.map((name) => labels[name] ?? name).join(', ') })
}
