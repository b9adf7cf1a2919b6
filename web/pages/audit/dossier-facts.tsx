import type { Manifest } from '../../../solver/browser.ts'
import { moment } from '../../format.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'

/** What a dossier says of itself, line by line. */
export function factsOf(
  { county, level, at, runs, people, key, full }: Manifest,
  { verify, frame }: Pick<Text, 'verify' | 'frame'>,
): readonly (readonly [string, string])[] {
  const { rows } = verify
  return [
    [rows.county, county.name],
    [rows.year, frame.schoolYear(county.year)],
    [rows.synthetic, county.synthetic ? verify.yes : verify.no],
    [rows.level, verify.levels[level]],
    [rows.at, moment(at)],
    ...(runs === null ? [] : ([[rows.runs, verify.runsOf(runs.number, runs.of)]] as const)),
    [rows.people, verify.peopleOf(people.teachers, people.deferred, people.decided)],
    [rows.fingerprint, key.fingerprint],
    [rows.plan, full.plan],
    [rows.profile, full.profile],
    [rows.data, full.data],
  ]
}

export function DossierFacts({ manifest }: { readonly manifest: Manifest }) {
  const text = useText()
  return (
    <section className="panel">
      <h2>{text.verify.manifest}</h2>
      <table className="plain">
        <tbody>
          {factsOf(manifest, text).map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="hash-text">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
