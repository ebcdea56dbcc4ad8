/** What was seen: people being trained, people being placed, or somebody offering either. */
export const ACTIVITY_KINDS = ['PROGRAMME', 'PLACEMENT', 'ADVERTISEMENT'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** How an officer closed a mismatch. It is a note of the office, never a finding: that is an act of its own. */
export const SETTLEMENTS = ['FOLLOWED_UP', 'COVERED', 'RECORDED_IN_ERROR'] as const
export type Settlement = (typeof SETTLEMENTS)[number]
