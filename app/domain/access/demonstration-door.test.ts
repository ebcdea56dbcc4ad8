import { describe, expect, test } from 'vitest'
import { demonstrationDoor, mayUseDoor, type DemonstrationDoor } from './demonstration-door.ts'
import type { StaffRole } from './roles.ts'

describe('the door of a demonstration', () => {
  test.each([
    ['DEMONSTRATION', '127.0.0.1', undefined, 'open'],
    ['DEMONSTRATION', '127.8.9.1', '1', 'open'],
    ['DEMONSTRATION', '::1', '1', 'open'],
    ['DEMONSTRATION', 'localhost', '1', 'open'],
    ['DEMONSTRATION', '0.0.0.0', '1', 'shut'],
    ['DEMONSTRATION', '::', '1', 'shut'],
    ['DEMONSTRATION', '127.0.0.1.example', '1', 'shut'],
    ['DEMONSTRATION', '10.0.0.7', 'public', 'open-to-the-public'],
    ['DEMONSTRATION', '127.0.0.1', 'public', 'open-to-the-public'],
    ['REAL', '127.0.0.1', '1', 'shut'],
    ['REAL', '127.0.0.1', 'public', 'shut'],
    ['TEST', '127.0.0.1', '1', 'shut'],
  ] as [string, string, string | undefined, DemonstrationDoor][])('%s at %s with DEMO=%s', (...row) => {
    const [kind, host, demo, door] = row
    expect(demonstrationDoor({ kind, host, demo })).toBe(door)
  })

  test.each([
    ['open', ['ADMINISTRATOR'], true],
    ['open-to-the-public', ['ADMINISTRATOR'], false],
    ['open-to-the-public', ['VERIFIER'], true],
    ['open-to-the-public', [], true],
    ['shut', ['VERIFIER'], false],
  ] as [DemonstrationDoor, StaffRole[], boolean][])('%s for %j', (door, roles, may) => {
    expect(mayUseDoor(door, roles)).toBe(may)
  })
})
