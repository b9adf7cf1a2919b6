import {
  buildDossier,
  type County,
  checkpointOf,
  genesisOf,
  type Plan,
  type Profile,
  type Run,
} from '../../solver/index.ts'
import { installationSigner } from '../journal/signing.ts'
import { contentOf, serveTask } from '../runs/child-side.ts'
import type { DossierTask, FromDossier } from './messages.ts'

/** The child that draws up one dossier: it counts the audit twice, which would hold up everybody else. */
serveTask(async (task: DossierTask): Promise<FromDossier> => {
  const { journal, record, dataFolder, ...told } = task
  const { chain, rows, objects } = journal
  const signer = installationSigner(dataFolder)
  const plan = contentOf<Plan>(task.plan)
  const head = rows.at(-1)?.hash ?? genesisOf(chain)
  const checkpoint = checkpointOf({ chain, size: rows.length, head, at: task.at }, signer)
  const text = buildDossier(
    {
      ...told,
      county: contentOf<County>(task.county),
      profile: contentOf<Profile>(task.profile),
      plan,
      run: record === null ? null : { ...contentOf<Omit<Run, 'plan'>>(record), plan },
      journal: { rows, checkpoint, objects },
    },
    signer,
  )
  return { kind: 'built', text }
})
