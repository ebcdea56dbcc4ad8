import { Icon } from '#app/ui/icons/icon.tsx'
import { messages } from '#app/i18n/messages.ts'
import type { Language } from '#app/i18n/language.ts'

export type AsideView = { no: string; facts: readonly { term: string; values: readonly string[] }[] }

/** Beside the answer: keep a proof, ask for the letter, the data, the ways on. */
export function AgencyAside({ view, language }: { view: AsideView; language: Language }) {
  const { receipt, letter, facts } = messages(language).agency
  const page = `/lembaga/${view.no}`
  return (
    <aside className="tumpuk tumpuk-l" aria-label={facts.title}>
      <div className="slip tak-cetak">
        <div className="tepi" aria-hidden="true"></div>
        <div className="tumpuk tumpuk-s">
          <h2 className="lembar__judul">{receipt.title}</h2>
          <p className="petunjuk">{receipt.text}</p>
        </div>
        <form method="post" action={`${page}/bukti`}>
          <button className="tombol tombol--penuh tombol--kedua" type="submit">
            <Icon name="cetak" /> {receipt.button}
          </button>
        </form>
      </div>
      <div className="lembar lembar--surat tak-cetak">
        <h2 className="lembar__judul">{letter.title}</h2>
        <p>
          {letter.textStart} <strong>{letter.textStrong}</strong> {letter.textEnd}
        </p>
        <a className="tombol tombol--penuh" href={`${page}/surat-status`} rel="nofollow">
          <Icon name="perisai" /> {letter.button}
        </a>
      </div>
      <section className="lembar wadah-ukur" aria-labelledby="data-lembaga">
        <h2 className="lembar__judul" id="data-lembaga">
          {facts.title}
        </h2>
        <dl className="fakta">
          {view.facts.map(({ term, values }) => (
            <div key={term}>
              <dt>{term}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
      <Links page={page} no={view.no} language={language} />
    </aside>
  )
}

function Links({ page, no, language }: { page: string; no: string; language: Language }) {
  const { links } = messages(language).agency
  const all = [
    { href: `${page}/ikuti`, icon: 'surat', text: links.follow },
    { href: `${page}/perubahan.atom`, icon: 'rss', text: links.atom },
    { href: '/lapor', icon: 'bendera', text: links.report },
    { href: `${page}/koreksi`, icon: 'pena', text: links.correction },
    { href: `/api/v1/agencies/${no}/status`, icon: 'unduh', text: links.json },
  ] as const
  return (
    <ul className="daftar-tautan tak-cetak" role="list">
      {all.map(({ href, icon, text }) => (
        <li key={href}>
          <a href={href}>
            <Icon name={icon} /> {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
