import type { AccountMessages } from '#app/i18n/accounts/id.ts'

type Row = { id: string; name: string; email: string; standing: string; state: string }

/** All accounts: who, what they may be, and how they stand. */
export function AccountTable({ said, rows }: { said: AccountMessages['keep']; rows: readonly Row[] }) {
  const { columns } = said
  return (
    <table className="padat padat--susun">
      <caption className="sr">{said.title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.roles}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, email, standing, state }) => (
          <tr key={id}>
            <td data-l={columns.name}>
              {name} <span className="ket">{email}</span>
            </td>
            <td data-l={columns.roles}>{standing}</td>
            <td data-l={columns.state}>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
