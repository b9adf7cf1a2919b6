import { count } from '../../format.ts'
import { htmlHeading, htmlParagraph, htmlTable } from '../../parts/html-file.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { Checks } from './verify-steps.tsx'
import { type Certifying, certificateOutcomeOf, inSeconds } from './verifying.ts'

type Recomputed = Extract<Certifying, { readonly state: 'ended' }>['recomputed']

/** 复核最优性证书: every bound as this browser recomputed it, and whose plan it is. */
export function CertificateCheck({ of }: { readonly of: Certifying }) {
  const { verify } = useText()
  const words = verify.certificate
  return (
    <section className="panel" aria-label={words.title} aria-live="polite">
      <h2>{words.title}</h2>
      <p>{certificateSentence(of, verify)}</p>
      {of.state === 'ended' && <Found recomputed={of.recomputed} />}
    </section>
  )
}

function Found({ recomputed }: { readonly recomputed: Recomputed }) {
  const { verify, frame } = useText()
  const words = verify.certificate
  const { levels, faults, against } = recomputed
  const failed = faults.map((sentence) => ({ verdict: 'failed', sentence }) as const)
  return (
    <>
      <Checks checks={[...failed, ...against]} />
      {levels.length > 0 && (
        <PlainTable
          caption={words.levels}
          rows={levels}
          rowKey={({ name }) => name}
          columns={[
            { label: words.columns.goal, cell: ({ name }) => <span lang="zh-CN">{name}</span> },
            { label: words.columns.value, number: true, cell: ({ value }) => count(value) },
            { label: words.columns.checked, number: true, cell: ({ checked }) => count(checked) },
            { label: words.columns.claimed, number: true, cell: ({ claimed }) => count(claimed) },
            { label: words.columns.unit, cell: ({ unit }) => frame.marks.unit(unit) },
            { label: words.columns.means, cell: (level) => levelSentence(level, words) },
          ]}
        />
      )}
    </>
  )
}

type Words = Text['verify']['certificate']

/** Recomputed up to the value, or how far; what lies between it and the claim is the solver's word. */
export function levelSentence(
  { value, checked, claimed }: Recomputed['levels'][number],
  words: Words,
): string {
  if (checked >= value) return words.reached
  const gap = words.short(count(value - checked))
  return claimed > checked ? `${gap}${words.onlyClaimed(count(claimed))}` : gap
}

export function certificateSentence(of: Certifying, { certificate: words }: Text['verify']) {
  if (of.state !== 'ended') return words.states[of.state]
  const { verdict, levels, reached, wrong } = certificateOutcomeOf(of.recomputed)
  if (verdict === 'failed') return words.wrong(wrong)
  const told = words.held(levels, reached, inSeconds(of.recomputed.milliseconds))
  return verdict === 'unknown' ? `${told}${words.open}` : told
}

/** The same for a report on paper. */
export function certificateReport(of: Certifying, verify: Text['verify']): readonly string[] {
  const { certificate: words } = verify
  const head = [htmlHeading(words.title), htmlParagraph(certificateSentence(of, verify))]
  if (of.state !== 'ended') return head
  const { levels, faults, against, hash } = of.recomputed
  const { goal, value, checked, claimed, means } = words.columns
  return [
    ...head,
    htmlTable(
      [],
      [
        [verify.hash, hash],
        ...faults.map((fault) => [verify.verdicts.failed, fault]),
        ...against.map(({ verdict, sentence }) => [verify.verdicts[verdict], sentence]),
      ],
    ),
    htmlTable(
      [goal, value, checked, claimed, means],
      levels.map((level) => [
        level.name,
        count(level.value),
        count(level.checked),
        count(level.claimed),
        levelSentence(level, words),
      ]),
    ),
  ]
}
