import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import routes from '#app/routes.ts'

type Entry = { file: string; children?: readonly Entry[] | undefined }

function filesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ file, children }) => [file, ...filesOf(children ?? [])])
}

describe('the table of routes', () => {
  test('names every module in routes/, and each of them once', () => {
    const modules = readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join('routes', file))
    expect(filesOf(routes as Entry[]).toSorted()).toEqual(modules.toSorted())
  })
})
