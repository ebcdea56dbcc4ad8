import type { ReactNode } from 'react'
import type { OfficesMessages } from '#app/i18n/offices/id.ts'

type Waiting = { ref: string; act: string; by: string; canSettle: boolean; canWithdraw: boolean; notYou: string | null }
type Props = {
  rows: readonly Waiting[]
  said: OfficesMessages['waiting']
  seenVersion: number
  confirmField: ReactNode
}

/** What waits for a second person, each with what this one can do. Presence is asked for once, for whichever is pressed. */
export function WaitingHoldings({ rows, said, seenVersion, confirmField }: Props) {
  const canAct = rows.some(({ canSettle, canWithdraw }) => canSettle || canWithdraw)
  return (
    <section className="tumpuk" aria-labelledby="usulan">
      <h2 id="usulan">{said.title}</h2>
      {rows.length === 0 && <p>{said.none}</p>}
      <form method="post" className="tumpuk">
        <input type="hidden" name="versi" value={seenVersion} />
        {rows.map(({ ref, act, by, notYou, ...can }) => (
          <div className="tumpuk tumpuk-s" key={ref}>
            <p>
              <b>{act}</b>
            </p>
            <p>{by}</p>
            {notYou !== null && !can.canWithdraw && <p className="petunjuk">{notYou}</p>}
            <div className="baris">
              {can.canSettle && <Settle act="konfirmasi" about={{ ref, act }} word={said.confirm} />}
              {can.canSettle && <Settle act="tolak" about={{ ref, act }} word={said.decline} />}
              {can.canWithdraw && <Settle act="tarik" about={{ ref, act }} word={said.withdraw} />}
            </div>
          </div>
        ))}
        {canAct && (
          <>
            <div className="ruas">
              <label htmlFor="catatan-keputusan">{said.note}</label>
              <textarea className="masuk" id="catatan-keputusan" name="catatan" rows={2} maxLength={2000} />
            </div>
            {confirmField}
          </>
        )}
      </form>
    </section>
  )
}

function Settle({ act, about, word }: { act: string; about: { ref: string; act: string }; word: string }) {
  return (
    <button className="tombol tombol--kedua" type="submit" name={act} value={about.ref}>
      {word}
      <span className="sr">: {about.act}</span>
    </button>
  )
}
