import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

type Path = readonly (string | number)[]

/** A text as JSON, and the line (from 1) on which a place in it stands; of a place that is not there, its parent's. */
export type JsonText = { value: unknown; lineOf: (path: Path) => number }

export type JsonRefusal = { code: 'not-json'; line: number } | { code: 'name-twice'; line: number; name: string }

/** Reads JSON as the standard has it: no comments, no trailing commas, and no name twice in one object. */
export function readJsonText(text: string): Result<JsonText, JsonRefusal> {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [error] = errors
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  if (error || !root) return refuse({ code: 'not-json', line: lineAt(error?.offset ?? 0) })
  const twice = nameTwice(root)
  if (twice) return refuse({ code: 'name-twice', line: lineAt(twice.offset), name: String(twice.value) })
  const value: unknown = getNodeValue(root)
  return accept({ value, lineOf: (path) => lineAt(nodeAt(root, path).offset) })
}

function nodeAt(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const found = findNodeAtLocation(root, path.slice(0, length))
    if (found) return found
  }
  return root
}

function nameTwice(node: Node): Node | undefined {
  const names =
    node.type === 'object' ? (node.children ?? []).flatMap(({ children }) => children?.slice(0, 1) ?? []) : []
  const known = new Set<unknown>()
  for (const name of names) {
    if (known.has(name.value)) return name
    known.add(name.value)
  }
  for (const child of node.children ?? []) {
    const found = nameTwice(child)
    if (found) return found
  }
  return undefined
}
