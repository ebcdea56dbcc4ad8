import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'

type Head = {
  name: string
  no: string
  facts: readonly string[]
  status: { code: StatusCode | null; word: string }
}

/** Who is vetted, and what the public is told of them today. */
export function VettingHead({ words, said }: { words: Head; said: VettingMessages }) {
  return (
    <>
      <nav className="remah" aria-label={said.crumb}>
        <ol>
          <li>
            <a href="/petugas/lembaga">{said.crumb}</a>
          </li>
          <li>
            <a href={`/petugas/lembaga/${words.no}`}>{words.no}</a>
          </li>
        </ol>
      </nav>
      <div className="judul-baris">
        <div>
          <h1>{words.name}</h1>
          <p className="baris petunjuk">
            {words.facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
        <StatusWord {...words.status} />
      </div>
    </>
  )
}
