import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import {
  recordSanction as decide,
  type RecordSanctionRefusal,
  type SanctionForm,
} from '#app/domain/registry/sanction.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
