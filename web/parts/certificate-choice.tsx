import { Checkbox, Tooltip } from 'antd'
import { useText } from '../text/text.tsx'

/** 出具最优性证书: whether a run makes one. */
export function CertificateChoice({
  checked,
  change,
}: {
  readonly checked: boolean
  readonly change: (on: boolean) => void
}) {
  const { certificate } = useText().frame
  return (
    <Tooltip title={certificate.means}>
      <Checkbox checked={checked} onChange={({ target }) => change(target.checked)}>
        {certificate.ask} <small className="quiet">{certificate.hint}</small>
      </Checkbox>
    </Tooltip>
  )
}
