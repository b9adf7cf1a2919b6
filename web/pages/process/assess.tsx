import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog } from './act-dialog.tsx'
import { AssessFields, type AssessValues } from './assess-fields.tsx'
import { type PlanCase, seen } from './queries.ts'

/** 登记考核: of a school year, or of the whole term. */
export function AssessDialog({
  of,
  teacher,
  name,
  close,
}: {
  readonly of: PlanCase
  readonly teacher: string
  readonly name: string
  readonly close: () => void
}) {
  const { process } = useText()
  const { county, id, version, state } = of
  const act = (values: AssessValues) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/assess', {
        params: { path: { county, case: id } },
        headers: seen(version),
        body: { teacher, ...values },
      }),
    )
  return (
    <ActDialog
      of={of}
      title={process.act.assess}
      lead={name}
      close={close}
      act={act}
      says={process.done.other}
      initial={{ assessment: 'year', year: state.year, grade: 'competent' }}
    >
      <AssessFields first={state.year} />
    </ActDialog>
  )
}
