import type { ReactNode } from 'react'
import type { ActField } from '#app/i18n/acts/form-words.ts'
import type { MergersMessages } from '#app/i18n/mergers/id.ts'
import type { boxGroups, outcomeWords } from '#app/i18n/mergers/split-words.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'
import { ActFields } from '#app/ui/acts/act-fields.tsx'
import { Comparison } from './comparison.tsx'
import { Hidden, Note } from '#app/ui/vetting/four-eyes.tsx'

type Groups = ReturnType<typeof boxGroups>
type OutcomeProps = { outcome: ReturnType<typeof outcomeWords>; said: MergersMessages }

/** Both records as they would be, and what is to be known before proposing. */
export function SplitOutcome({ outcome: { rows, one, other, note }, said }: OutcomeProps) {
  return (
    <section aria-labelledby="hasil" className="tumpuk">
      <h2 id="hasil">{said.split.outcome}</h2>
      <Comparison rows={rows} one={one} other={other} said={said} isOutcome />
      {note !== null && <p className="catatan">{note}</p>}
    </section>
  )
}

type Props = {
  said: MergersMessages
  note: VettingMessages['fourEyes']
  fields: readonly ActField[]
  groups: Groups
  typed: Readonly<Record<string, string>>
  ticked: readonly string[]
  wrong: readonly string[]
  seenVersion: number
  /** The outcome that was looked at last; null: none yet, and nothing can be proposed. */
  seen: string | null
  outcome: ReactNode
  confirmField: ReactNode
}

/** What becomes a record of its own: its data, what goes with it, and once both were seen, the proposal. */
export function SplitForm({ said, fields, groups, typed, ticked, wrong, ...rest }: Props) {
  return (
    <form method="post" className="tumpuk">
      <Hidden name="versi" value={String(rest.seenVersion)} />
      <h2>{said.split.agency}</h2>
      <ActFields fields={fields} typed={typed} wrong={wrong} />
      <h2>{said.split.chosen}</h2>
      <p className="petunjuk">{said.split.chosenHint}</p>
      {groups.map((group) => (
        <BoxGroup key={group.group} {...group} ticked={ticked} />
      ))}
      <button className="tombol tombol--kedua" type="submit" name="tindakan" value="lihat">
        {said.split.look}
      </button>
      {rest.outcome}
      {rest.seen === null ? (
        <p className="petunjuk">{said.split.lookFirst}</p>
      ) : (
        <>
          <Hidden name="dilihat" value={rest.seen} />
          <Note said={{ ...rest.note, note: said.note }} typed={typed['catatan']} />
          {rest.confirmField}
          <button className="tombol" type="submit" name="tindakan" value="usulkan">
            {said.split.propose}
          </button>
        </>
      )}
    </form>
  )
}

function BoxGroup({ legend, boxes, ticked }: Groups[number] & { ticked: readonly string[] }) {
  return (
    <fieldset className="ruas">
      <legend>{legend}</legend>
      {boxes.map(({ name, value, label, isWithin }) => (
        <label className={isWithin ? 'pilih pilih--dalam' : 'pilih'} key={name}>
          <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
