const KNOWN_END = /\.(?:pdf|jpe?g|png|webp)$/i
const OURS = /^bukti-(\d+)/

/**
 * Plain names for evidence, "bukti-3.jpg": a name of a file can tell who sends it ("KTP Melati.jpg"). Counted on from
 * those that are there already, so that no two are the same.
 */
export function neutralNames(given: readonly string[], taken: readonly string[]): string[] {
  const last = Math.max(0, ...taken.map((name) => Number(OURS.exec(name)?.[1] ?? 0)))
  return given.map(
    (name, index) => `bukti-${String(last + index + 1)}${(KNOWN_END.exec(name)?.[0] ?? '').toLowerCase()}`,
  )
}

/** Finds for a plain name what the file was called before; the name itself where that is not known. */
function namesWithin(pairs: readonly (readonly [plain: string, before: string])[]): (plain: string) => string {
  const before = new Map(pairs)
  return (plain) => before.get(plain) ?? plain
}

/** Files under plain names, and what each was called before. */
export function plainlyNamed<File extends { name: string }>(
  files: readonly File[],
  taken: readonly string[] = [],
): { files: File[]; calledBefore: (plain: string) => string } {
  const names = neutralNames(
    files.map(({ name }) => name),
    taken,
  )
  return {
    files: files.map((file, index) => ({ ...file, name: names[index] ?? '' })),
    calledBefore: namesWithin(files.map(({ name }, index) => [names[index] ?? '', name])),
  }
}
