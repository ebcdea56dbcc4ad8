import type { ReactNode } from 'react'
import type { comparedWords } from '#app/i18n/mergers/page-words.ts'
import type { MergersMessages } from '#app/i18n/mergers/id.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'
import { Hidden, Note } from '#app/ui/vetting/four-eyes.tsx'

type Said = {
  said: MergersMessages
  note: VettingMessages['fourEyes']
  typed: string | undefined
  confirmField: ReactNode
}
type Props = Said & { compared: ReturnType<typeof comparedWords> }

/** What an officer may say of two records: one of them joins the other, or they are not the same. */
export function CompareForm({ compared, said, note, typed, confirmField }: Props) {
  return (
    <form method="post" className="tumpuk">
      <Hidden name="lain" value={compared.no} />
      <Hidden name="versi" value={String(compared.seenVersion)} />
      <Note said={{ ...note, note: said.note }} typed={typed} />
      {confirmField}
      <div className="baris">
        {compared.joins.map(({ into, label }) => (
          <button key={into} className="tombol" type="submit" name="tindakan" value={`gabung ${into}`}>
            {label}
          </button>
        ))}
        <button className="tombol tombol--kedua" type="submit" name="tindakan" value="beda">
          {said.notSame}
        </button>
      </div>
    </form>
  )
}

type BondRow = { ref: string; kind: 'JOINED' | 'PARTED'; other: string; name: string; seenVersion: number }

/** Joinings and partings in force, each with the way to propose that it be undone. */
export function BondList({ bonds, said, note, typed, confirmField }: Said & { bonds: readonly BondRow[] }) {
  return bonds.map(({ ref, kind, other, name, seenVersion }) => (
    <form method="post" className="tumpuk" key={ref}>
      <p>
        {name}, {other}: {said.kinds[kind]}
      </p>
      <Hidden name="lain" value={other} />
      <Hidden name="versi" value={String(seenVersion)} />
      <Hidden name="ikatan" value={ref} />
      <Note said={{ ...note, note: said.note }} typed={typed} />
      {confirmField}
      <button className="tombol tombol--kedua" type="submit" name="tindakan" value="batal">
        {said.undo}
      </button>
    </form>
  ))
}
