import { settingShapes, verdictShapes } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { strokes } from '../../views/map-lines.tsx'
import { Ring } from '../../views/map-standing.tsx'
import { directionList } from './board.ts'

/** What colour, dash and shape of the map say. */
export function DirectionKeys() {
  const { plans } = useText()
  return (
    <>
      {directionList.map((direction) => (
        <span key={direction}>
          <svg width="34" height="10" aria-hidden="true">
            <path
              d="M0,5H26"
              stroke={strokes[direction].colour}
              strokeDasharray={strokes[direction].dash}
              strokeWidth="2.4"
            />
            <path d="M34,5L25,1V9Z" fill={strokes[direction].colour} />
          </svg>{' '}
          {plans.directions[direction]}
        </span>
      ))}
      <SettingKeys />
      <span>
        <span className="star">★</span> {plans.columns.backbone}
      </span>
    </>
  )
}

function SettingKeys() {
  const { plans } = useText()
  return (['urban', 'town', 'rural'] as const).map((setting) => (
    <span key={setting}>
      {settingShapes[setting]} {plans.settings[setting]}
    </span>
  ))
}

/** What the rings say. */
export function StandingKeys() {
  const { frame } = useText()
  return (
    <>
      {(['met', 'band', 'below'] as const).map((kind) => (
        <span key={kind}>
          <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true" className="key">
            <Ring kind={kind} radius={6} />
          </svg>{' '}
          {verdictShapes[kind]} {frame.verdicts[kind]}
        </span>
      ))}
      <SettingKeys />
    </>
  )
}
