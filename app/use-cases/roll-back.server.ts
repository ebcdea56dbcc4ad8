import { refuse, type Result } from '#app/domain/shared/result.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

class RolledBack extends Error {
  readonly refused: unknown

  constructor(refused: unknown) {
    super('Refused: the transaction is rolled back.')
    this.refused = refused
  }
}

/** Runs `work` in one transaction; a refusal takes everything back, also the numbers that were taken. */
export async function unlessRefused<Value, Refusal>(
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await inTransaction(async (tx) => {
      const result = await work(tx)
      if (!result.ok) throw new RolledBack(result.refusal)
      return result
    })
  } catch (error) {
    // What was thrown three lines above is a refusal of this very work.
    if (error instanceof RolledBack) return refuse(error.refused as Refusal)
    throw error
  }
}
