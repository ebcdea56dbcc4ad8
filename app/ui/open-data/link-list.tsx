import { Icon } from '#app/ui/icons/icon.tsx'

export type NotedLink = { href: string; text: string; note: string }

/** Things to fetch, each with a note of what it is. */
export function LinkList({ links, icon }: { links: readonly NotedLink[]; icon: 'unduh' | 'tautan' }) {
  return (
    <ul className="unduh" role="list">
      {links.map(({ href, text, note }) => (
        <li key={href}>
          <a href={href}>
            <Icon name={icon} /> {text}
          </a>
          <span>{note}</span>
        </li>
      ))}
    </ul>
  )
}
