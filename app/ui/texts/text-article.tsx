import type { TextPage } from '#app/i18n/texts/text-page.ts'

/** A page of running text. */
export function TextArticle({ page }: { page: TextPage }) {
  return (
    <article className="wadah sempit isi tumpuk naskah">
      <h1>{page.title}</h1>
      <p>{page.lead}</p>
      {page.sections.map(({ id, title, paragraphs, items, links }) => (
        <section className="tumpuk" key={title} {...(id ? { id } : {})}>
          <h2>{title}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {items && (
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          {links && (
            <ul className="daftar-tautan" role="list">
              {links.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  )
}
