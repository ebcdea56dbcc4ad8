import type { checkPanelWords } from '#app/i18n/checks/panel-words.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

type Panel = ReturnType<typeof checkPanelWords>

/** "Compare with the issuer": what the document says beside what the register shows, how old that is, and what to do. */
export function CheckPanel({ panel }: { panel: Panel }) {
  return (
    <div className="susun">
      {panel.rows.length > 0 && <Compared panel={panel} />}
      <State panel={panel} />
      <Actions panel={panel} />
      {panel.earlier && (
        <details className="lipat">
          <summary>{panel.earlier.title}</summary>
          <ul>
            {panel.earlier.lines.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Compared({ panel }: { panel: Panel }) {
  return (
    <div className="gulir" role="region" aria-label={panel.caption} tabIndex={0}>
      <table className="padat">
        <caption>{panel.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{panel.columns.point}</th>
            <th scope="col">{panel.columns.document}</th>
            <th scope="col">{panel.columns.system}</th>
          </tr>
        </thead>
        <tbody>
          {panel.rows.map((row) => (
            <Row key={row.point} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { row: Panel['rows'][number] }) {
  return (
    <tr>
      <th scope="row">{row.point}</th>
      <td>{row.document}</td>
      <td>
        {row.result === 'SAME' && <Icon name="centang" />}
        {row.result === 'DIFFERS' && <Icon name="awas" />} {row.result === null ? '–' : row.register}
      </td>
    </tr>
  )
}

const TONES = {
  good: { className: 'catatan catatan--baik', icon: 'centang' },
  wrong: { className: 'catatan catatan--awas', icon: 'awas' },
  waiting: { className: 'catatan', icon: 'jam' },
  none: { className: 'catatan catatan--polos', icon: 'info' },
} as const

function State({ panel }: { panel: Panel }) {
  const { className, icon } = TONES[panel.tone]
  return (
    <div className={className}>
      <Icon name={icon} />
      <div>
        <p className="catatan__judul">{panel.state}</p>
        {panel.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {panel.proof && (
          <p>
            <a href={panel.proof.href}>{panel.proof.text}</a>
          </p>
        )}
        {panel.reload !== null && <p>{panel.reload}</p>}
        <p className="petunjuk">{panel.decidesNothing}</p>
      </div>
    </div>
  )
}

function Actions({ panel }: { panel: Panel }) {
  if (panel.run === null && panel.manual === null) return null
  return (
    <div className="baris">
      {panel.run !== null && (
        <form method="post" action={panel.href}>
          <input type="hidden" name="maksud" value="minta" />
          <input type="hidden" name="kunci" value={panel.key} />
          <button className="tombol tombol--kedua tombol--kecil" type="submit">
            <Icon name="ulang" /> {panel.run}
          </button>
        </form>
      )}
      {panel.manual && (
        <a className="tombol tombol--tenang tombol--kecil" href={panel.manual.href}>
          <Icon name="pena" /> {panel.manual.text}
        </a>
      )}
    </div>
  )
}
