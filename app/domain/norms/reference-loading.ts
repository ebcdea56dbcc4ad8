import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

type Known = { name: string; version: number; sha256: string }

export type ReferenceRefusal = { code: 'loaded-version-changed'; documents: readonly string[] }

/** What happened to the rules: which documents came, in which version; with the program, or by two officers. */
export type ReferenceEvent =
  | { type: 'reference-loaded'; documents: readonly Known[] }
  | ({ type: 'norm-draft-forgotten'; draft: string; madeBy: string } & Known)
  | ({ type: 'norm-version-added'; proposedBy: string; proposal: string; backdated: string | null } & Known)

/**
 * The files of the project whose number two officers have given to another version already. Theirs holds and the file is
 * not loaded: the start goes on and says so, since stopping would undo what two people decided, and silence would hide it.
 */
export function passedOver<Document extends Known>(
  files: readonly Document[],
  loaded: readonly (Known & { byOfficers: boolean })[],
): Document[] {
  const theirs = new Map(loaded.filter(({ byOfficers }) => byOfficers).map((one) => [keyOf(one), one.sha256]))
  return files.filter((file) => (theirs.get(keyOf(file)) ?? file.sha256) !== file.sha256)
}

/**
 * Which of the project's documents are new to the database. A version that is loaded is never changed: a file that
 * differs under the same number is refused by name, because answers already given stand on it (ADR 8).
 */
export function documentsToLoad<Document extends Known>(
  files: readonly Document[],
  loaded: readonly Known[],
): Result<Document[], ReferenceRefusal> {
  const known = new Map(loaded.map(({ name, version, sha256 }) => [`${name}.v${version}`, sha256]))
  const changed = files.filter((file) => (known.get(keyOf(file)) ?? file.sha256) !== file.sha256)
  if (changed.length > 0) return refuse({ code: 'loaded-version-changed', documents: changed.map(keyOf) })
  return accept(files.filter((file) => !known.has(keyOf(file))))
}

function keyOf({ name, version }: Known): string {
  return `${name}.v${version}`
}
