import { createContext, useContext, type ReactNode } from 'react'
import { SYMBOLS, type IconName } from './symbols.ts'

/** Which symbols one page has used so far. A page is made once, from top to bottom, on the server. */
const UsedIcons = createContext<Set<IconName>>(new Set())

/** Gathers the icons of everything inside; `Sprite`, as the last of its children, draws the symbols they use. */
export function IconPage({ children }: { children: ReactNode }) {
  return <UsedIcons.Provider value={new Set()}>{children}</UsedIcons.Provider>
}

/** An icon beside words, which say what it means. */
export function Icon({ name, className = 'ikon' }: { name: IconName; className?: string }) {
  useContext(UsedIcons).add(name)
  return (
    <svg className={className} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}

/** The symbols of the icons drawn before it: a page carries only what it shows. */
export function Sprite() {
  const used = [...useContext(UsedIcons)]
  return (
    <div hidden>
      <svg>
        {used.map((name) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24" dangerouslySetInnerHTML={{ __html: SYMBOLS[name] }} />
        ))}
      </svg>
    </div>
  )
}
