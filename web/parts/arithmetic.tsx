import { Descriptions, Drawer, Tag } from 'antd'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Source } from '../../solver/browser.ts'
import { Nothing } from '../frame/states.tsx'
import { useText } from '../text/text.tsx'

/** One list of names behind a number. `people` is empty where the role may not read them. */
export type NameList = {
  readonly title: string
  readonly count: number
  readonly people: readonly string[]
}

/** 算式: the formula in words, the numbers put in, who is counted, and the article that asks for it. */
export type Arithmetic = {
  readonly title: string
  /** The formula in words. */
  readonly formula?: string
  /** The numbers put in: what, how much. */
  readonly lines: readonly (readonly [string, ReactNode])[]
  /** What came of it, and what would be enough. */
  readonly result?: ReactNode
  readonly lists?: readonly NameList[]
  readonly sources?: readonly Source[]
}

type Show = (arithmetic: Arithmetic) => void

const Showing = createContext<Show>(() => undefined)

export const useArithmetic = (): Show => useContext(Showing)

/** The drawer that every number of a page opens; one for the whole frame. */
export function ArithmeticDesk({ children }: { readonly children: ReactNode }) {
  const { frame } = useText()
  const [shown, setShown] = useState<Arithmetic | null>(null)
  const show = useMemo<Show>(() => (arithmetic) => setShown(arithmetic), [])
  return (
    <Showing value={show}>
      {children}
      <Drawer
        open={shown !== null}
        onClose={() => setShown(null)}
        size={480}
        title={`${frame.arithmetic} · ${shown?.title ?? ''}`}
      >
        {shown !== null && <Sum of={shown} />}
      </Drawer>
    </Showing>
  )
}

function Sum({ of }: { readonly of: Arithmetic }) {
  const { formula, lines, result, lists = [], sources = [] } = of
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
        items={lines.map(([label, value]) => ({ key: label, label, children: value }))}
      />
      {result !== undefined && <p className="result">{result}</p>}
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
        {title}：{frame.people(count)}
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

/** Where a rule comes from: document, number, item, wording, and how sure we are of it. */
export function SourceCard({ source }: { readonly source: Source }) {
  const { document, number, item, quote, note } = source
  return (
    <blockquote className="source" lang="zh-CN">
      <p>
        <EvidenceTag evidence={source.evidence} /> 《{document}》{number} {item}
      </p>
      {quote !== '' && <p>“{quote}”</p>}
      {note !== '' && <p className="quiet">{note}</p>}
    </blockquote>
  )
}

/** 已核 / 转引 / 待核. */
export function EvidenceTag({ evidence }: { readonly evidence: Source['evidence'] }) {
  const { frame } = useText()
  return <Tag>{frame.evidence[evidence]}</Tag>
}

/** A number that came from a calculation: it opens its arithmetic. */
export function Figured({
  children,
  arithmetic,
}: {
  readonly children: ReactNode
  readonly arithmetic: () => Arithmetic
}) {
  const show = useArithmetic()
  return (
    <button type="button" className="figure-button" onClick={() => show(arithmetic())}>
      {children}
    </button>
  )
}
