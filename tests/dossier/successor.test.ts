import { expect, test } from 'vitest'
import { portableHash } from '../../solver/dossier/crypto.ts'
import { verifyDossier } from '../../solver/dossier/verify.ts'
import {
  actBy,
  approvedCase,
  bytesOf,
  checkpointAt,
  dossierOf,
  office,
  rowsOf,
} from '../kit/dossier.ts'

/** A plan that took the place of case 0: the act that drew it up stands on the one before. */
const successorBy = (drafter: string) => {
  const { planHash } = approvedCase.triple
  const detail = { plan: planHash }
  const rows = rowsOf('county-1', [
    actBy(drafter, 'case.supersede', 'case:0', { detail: { successor: '1' } }),
    actBy('l1', 'case.approve', 'case:1', { detail }),
    actBy('l2', 'case.approve', 'case:1', { after: portableHash(approvedCase), detail }),
  ])
  const journal = { rows, checkpoint: checkpointAt(rows), objects: [] }
  return verifyDossier(bytesOf(dossierOf({ journal })), { trustedKeys: [office.publicKey] })
}

test('who drew up a successor does not approve it, whatever the state says of its authors', () => {
  expect(successorBy('p1').ok).toBe(true)
  const { ok, checks } = successorBy('l2')
  expect(ok).toBe(false)
  expect(checks.filter(({ verdict }) => verdict === 'failed')).toMatchObject([{ part: 'process' }])
})
