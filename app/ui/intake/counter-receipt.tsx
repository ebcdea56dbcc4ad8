import type { IntakeMessages } from '#app/i18n/intake/id.ts'

type Props = {
  said: IntakeMessages['received']
  receipt: { no: string; secret: string; again: boolean; receivedAt: string }
}

/** What an officer hands to who reported: number and secret, this once. */
export function CounterReceipt({ said, receipt }: Props) {
  return (
    <div className="tumpuk sempit">
      <article className="slip">
        <h1>{said.title}</h1>
        {receipt.again && <p className="catatan">{said.again}</p>}
        <dl className="fakta">
          <div>
            <dt>{said.no}</dt>
            <dd className="kode utuh">{receipt.no}</dd>
          </div>
          <div>
            <dt>{said.secret}</dt>
            <dd className="kode">{receipt.secret}</dd>
          </div>
          <div>
            <dt>{said.receivedOn}</dt>
            <dd>{receipt.receivedAt}</dd>
          </div>
        </dl>
        <p className="petunjuk">{said.secretHint}</p>
      </article>
      <p className="baris tak-cetak">
        <a className="tombol" href={`/petugas/laporan/${receipt.no}`}>
          {said.open}
        </a>
        <a className="tombol tombol--kedua" href="/petugas/laporan/baru">
          {said.next}
        </a>
      </p>
    </div>
  )
}
