/** The official systems that may be asked (domain.md 2.3). A register that publishes no API is asked by hand. */
export const OFFICIAL_SYSTEMS = ['OSS', 'AHU', 'KELEMBAGAAN', 'BNSP', 'KP2MI'] as const
export type OfficialSystem = (typeof OFFICIAL_SYSTEMS)[number]

/** Where a document can be looked up: an official system, or whoever issued it, who is asked by hand only. */
export type CheckedAt = OfficialSystem | 'ISSUER'

/** Names that the norms use for systems of the same office: SISKOP2MI is the system of KP2MI. */
const SAME: Readonly<Record<string, OfficialSystem>> = { SISKOP2MI: 'KP2MI' }

/** The system in which a kind of document is looked up, by the name that `evidence-kinds` has for it. */
export function checkedAt(thirdPartyCheck: string): CheckedAt {
  const system = SAME[thirdPartyCheck] ?? thirdPartyCheck
  return isOfficialSystem(system) ? system : 'ISSUER'
}

export function isOfficialSystem(text: string): text is OfficialSystem {
  return (OFFICIAL_SYSTEMS as readonly string[]).includes(text)
}
