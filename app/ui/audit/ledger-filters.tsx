import type { LedgerQuestion } from '#app/domain/audit/ledger-question.ts'
import type { AccountMessages } from '#app/i18n/accounts/id.ts'

type Props = { said: AccountMessages['ledger']; asked: Partial<LedgerQuestion>; acts: readonly string[] }

/** What is looked for; kept in the address. */
export function LedgerFilters({ said, asked, acts }: Props) {
  return (
    <form className="saring-baris" method="get" role="search">
      <label>
        {said.act}
        <select className="masuk" name="perbuatan" defaultValue={asked.perbuatan ?? ''}>
          <option value="">{said.anyAct}</option>
          {acts.map((act) => (
            <option key={act} value={act}>
              {act}
            </option>
          ))}
        </select>
      </label>
      <label>
        {said.actor}
        <input className="masuk" name="pelaku" defaultValue={asked.pelaku} maxLength={120} />
      </label>
      <label>
        {said.subject}
        <input className="masuk" name="perihal" defaultValue={asked.perihal} maxLength={120} />
      </label>
      <label>
        {said.request}
        <input className="masuk" name="permintaan" defaultValue={asked.permintaan} maxLength={120} />
      </label>
      <label>
        {said.from}
        <input className="masuk" type="date" name="dari" defaultValue={asked.dari} />
      </label>
      <label>
        {said.to}
        <input className="masuk" type="date" name="sampai" defaultValue={asked.sampai} />
      </label>
      <button className="tombol tombol--tenang" type="submit">
        {said.find}
      </button>
    </form>
  )
}
