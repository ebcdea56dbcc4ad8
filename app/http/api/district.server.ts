import type { Region } from '#app/domain/norms/region.ts'

/**
 * The code of a kecamatan given by its code or by its name in any of its spellings, as answers print it. What is neither
 * stays as it is: no agency lies there.
 */
export function districtCode(given: string | undefined, { kecamatan }: Pick<Region, 'kecamatan'>): string | undefined {
  if (given === undefined) return undefined
  const asked = letters(given)
  return kecamatan.find(({ name, aliases }) => [name, ...aliases].some((one) => letters(one) === asked))?.code ?? given
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}
