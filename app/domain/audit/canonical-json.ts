/** One text for one value: keys sorted by code unit, no spaces, no key without a value (RFC 8785 for what we write). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) return objectJson(value)
  const text = JSON.stringify(value)
  if (typeof text !== 'string') throw new TypeError(`Not JSON: ${typeof value}`)
  return text
}

function objectJson(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
