import { Link } from '@remix-run/react'

type Target = { href: string; text: string }

/** A document of ours in short: what it is, the page behind its code, and the file as we issued it. */
export function DocumentTold({ told }: { told: ToldWords }) {
  return (
    <>
      <dl className="fakta">
        {told.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {told.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <Link to={told.page.href}>{told.page.text}</Link>
      </p>
      {told.file && (
        <p>
          <a href={told.file.href}>{told.file.text}</a>
        </p>
      )}
    </>
  )
}

type ToldWords = {
  facts: readonly { label: string; value: string }[]
  lines: readonly string[]
  page: Target
  file: Target | null
}
