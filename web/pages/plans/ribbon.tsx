import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { useMayEdit, usePlan } from './desk.tsx'

/** Why nothing can be tried here, or what kind of plan this is: said before anybody looks for a button. */
export function Ribbon() {
  const { plans } = useText()
  const { county, run, base } = usePlan()
  const mayEdit = useMayEdit()
  const cases = useQuery(countyQueries.cases(county)).data?.cases ?? []
  const own = cases.find((one) => one.run === run.id)
  const short = base.report.findings.filter(({ verdict }) => verdict === 'short')
  const says = [
    ...(mayEdit ? [] : [plans.ribbon.readOnly]),
    ...(own === undefined ? [] : [plans.ribbon.inProcess(own.name, own.phaseName)]),
    ...(short.length === 0
      ? []
      : [
          plans.ribbon.short(
            short.map(({ name, shortfall, unit }) => `${name} ${shortfall} ${unit}`).join('、'),
          ),
        ]),
  ]
  if (says.length === 0) return null
  return (
    <Alert
      type={short.length > 0 ? 'warning' : 'info'}
      showIcon
      className="ribbon"
      title={says.join(' ')}
    />
  )
}
