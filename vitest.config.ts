import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const setup = 'tests/setup'

/**
 * Files by name, on every machine alike. The journeys (e2e) share one world: vitest's own order, by size and by
 * how long a file took last, would change what a journey finds from one machine to the next.
 */
class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1)))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: ByName },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'scripts/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/integration/**/*.test.tsx'],
          globalSetup: [`${setup}/database.ts`],
          setupFiles: [`${setup}/integration.ts`],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: [`${setup}/server.ts`],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          pool: 'forks',
          fileParallelism: false,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['app/domain/**', 'app/use-cases/**'],
      // Targets where the rules are, and no target elsewhere.
      thresholds: {
        'app/domain/**': { lines: 95, branches: 95 },
        'app/use-cases/**': { lines: 90, branches: 90 },
      },
    },
  },
})
