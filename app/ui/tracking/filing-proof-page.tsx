import type { FilingProofView } from '#app/i18n/tracking/filing-proof-words.ts'

/** What a proof of filing tells, or that it is not sound. */
export function FilingProofPage({ view }: { view: FilingProofView }) {
  return (
    <div className="wadah sempit isi tumpuk">
      <article className={view.isSound ? 'slip' : 'catatan catatan--awas'}>
        <div className="tumpuk">
          <h1>{view.title}</h1>
          <p>{view.lead}</p>
          {view.facts.length > 0 && (
            <dl className="fakta">
              {view.facts.map(({ label, value, isCode }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd className={isCode ? 'angka kode' : undefined}>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          {view.notes.map((note) => (
            <p className="petunjuk" key={note}>
              {note}
            </p>
          ))}
        </div>
      </article>
    </div>
  )
}
