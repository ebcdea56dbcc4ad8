/** One figure of a benchmark; with a goal, whether it was reached. A goal is a ratio or a limit, said in words. */
export type BenchRow = { label: string; value: number; unit: string; goal?: string; reached?: boolean }

/** What a benchmark found; `figures` is what `--json` prints, by the names of the contract. */
export type BenchResult = { name: string; rows: readonly BenchRow[]; figures?: Readonly<Record<string, unknown>> }

/** The options after the name, as typed: each benchmark parses its own. */
export type BenchOptions = { args: readonly string[]; say: (line: string) => void }

/** What each file of this folder exports as `run`. */
export type Bench = (options: BenchOptions) => Promise<BenchResult>
