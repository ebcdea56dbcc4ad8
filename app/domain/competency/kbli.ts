import type { KbliMap } from '#app/domain/norms/agency-types.ts'
import type { KbliVersion } from '#app/domain/registry/facts.ts'

export type KbliCodes = { codes: readonly string[]; version: KbliVersion }

/**
 * Is one code meant by both sides? Equal codes of one version, or a code of 2020 and the one of 2025 the map leads to
 * (domain.md 2.1 c). Two codes of 2020 that merge into one stay different; a number without its version is nothing.
 */
export function kbliMatches(a: KbliCodes, b: KbliCodes, map: KbliMap): boolean {
  if (a.version === b.version) return a.codes.some((code) => b.codes.includes(code))
  const [old, current] = a.version === 2020 ? [a, b] : [b, a]
  return old.codes.some((code) => current.codes.includes(map.get(code) ?? ''))
}
