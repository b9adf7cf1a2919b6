import { Descriptions, Drawer } from 'antd'
import { Nothing } from '../frame/states.tsx'
import { useText } from '../text/text.tsx'
import type { Arithmetic, NameList } from './arithmetic-lines.ts'
import { SourceCard } from './source-card.tsx'

/** 算式 at the side of the page; `null` while it goes out of sight. */
export function ArithmeticDrawer({
  of,
  onClose,
}: {
  readonly of: Arithmetic | null
  readonly onClose: () => void
}) {
  const { frame } = useText()
  return (
    <Drawer
      open={of !== null}
      onClose={onClose}
      size={480}
      title={`${frame.arithmetic} · ${of?.title ?? ''}`}
    >
      {of !== null && <Sum of={of} />}
    </Drawer>
  )
}

function Sum({ of }: { readonly of: Arithmetic }) {
  const { formula, lines, result, foot, lists = [], sources = [] } = of
  return (
    <>
      {formula !== undefined && (
        <p className="formula" lang="zh-CN">
          {formula}
        </p>
      )}
      <Descriptions
        column={1}
        size="small"
        bordered
        // A label comes back where one school has several cases.
        items={lines.map(([label, children], at) => ({ key: `${at} ${label}`, label, children }))}
      />
      {result !== undefined && <p className="result">{result}</p>}
      {foot}
      {lists.map((list) => (
        <Names key={list.title} {...list} />
      ))}
      {sources.map((source) => (
        <SourceCard key={`${source.document}${source.item}${source.quote}`} source={source} />
      ))}
    </>
  )
}

function Names({ title, count, people }: NameList) {
  const { frame } = useText()
  return (
    <details open={people.length > 0 && people.length <= 60}>
      <summary>
        {title}
        {frame.marks.colon}
        {frame.people(count)}
      </summary>
      {people.length === 0 ? (
        <Nothing says={frame.none} />
      ) : (
        <ol className="names" lang="zh-CN">
          {people.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      )}
    </details>
  )
}
