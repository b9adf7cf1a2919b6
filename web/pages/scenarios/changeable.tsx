import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Popover, Select, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { usePlace } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import type { Editing } from './draft.ts'
import { withChange, withoutChange } from './draft.ts'
import { choicesIn } from './in-force.ts'
import { type Change, type ComesTo, type Parameter, scenarioQueries } from './queries.ts'

export type ChangeableProps = {
  readonly parameter: Parameter
  readonly editing: Editing
  readonly comesTo: ComesTo
}

/** A parameter by its name, where its value does not stand in a sentence. */
export function Value(props: ChangeableProps) {
  return (
    <Tooltip title={props.parameter.explanation}>
      <span className="value-of">
        {props.parameter.name}：<Changeable {...props} />
      </span>
    </Tooltip>
  )
}

/** The one part of a clause that may be changed: its number; what it was stays to be read. */
export function Changeable({ parameter, editing, comesTo }: ChangeableProps) {
  const { profile, change: words } = useText().scenarios
  const [open, setOpen] = useState(false)
  const { draft, change } = editing
  const at = draft.changes.findIndex(({ name }) => name === parameter.name)
  const made = draft.changes[at]
  const shown = parameter.current ?? '—'
  const original = useOriginal(editing, parameter.name)
  const remark = comesTo.remarks.find((each) => each.at === `/changes/${at}`)
  const value = <strong className={made === undefined ? '' : 'own-value'}>{shown}</strong>
  return (
    <span>
      {change === null ? (
        value
      ) : (
        <Popover
          open={open}
          onOpenChange={setOpen}
          trigger="click"
          title={words.title(parameter.name)}
          content={
            <ChangeForm
              parameter={parameter}
              made={made}
              original={original}
              apply={(next) => {
                change(withChange(draft, next))
                setOpen(false)
              }}
              reset={() => {
                change(withoutChange(draft, parameter.name))
                setOpen(false)
              }}
            />
          }
        >
          <button
            type="button"
            className="figure-button"
            aria-label={profile.edit(parameter.name, shown)}
          >
            {value}
          </button>
        </Popover>
      )}
      {made !== undefined && (
        <span className="own-change">
          {original !== null && <del>{original}</del>}
          <Tooltip title={words.reasonIs(made.reason)}>
            <Tag tabIndex={0}>{words.reasonIs(made.reason.slice(0, 12))}</Tag>
          </Tooltip>
        </span>
      )}
      {remark !== undefined && (
        <span className={remark.severity === 'error' ? 'remark wrong' : 'remark'}>
          {remark.message}
        </span>
      )}
    </span>
  )
}

/** The value of rulebook and county, whatever the draft says. */
function useOriginal({ draft }: Editing, name: string): string | null {
  const { county } = usePlace()
  const parameters = useQuery(scenarioQueries.parameters(county, draft.data, draft.baseProfile))
  return parameters.data?.find((parameter) => parameter.name === name)?.current ?? null
}

type FormProps = {
  readonly parameter: Parameter
  readonly made: Change | undefined
  readonly original: string | null
  readonly apply: (change: Change) => void
  readonly reset: () => void
}

function ChangeForm({ parameter, made, original, apply, reset }: FormProps) {
  const { change: words } = useText().scenarios
  const { frame } = useText()
  const choices = choicesIn(parameter.range)
  return (
    <Form
      layout="vertical"
      className="change-form"
      initialValues={{ value: made?.value ?? '', reason: made?.reason ?? '' }}
      onFinish={({ value, reason }: { readonly value: string; readonly reason: string }) =>
        apply({ name: parameter.name, value: value.trim(), reason: reason.trim() })
      }
    >
      <p lang="zh-CN">{parameter.explanation}</p>
      <p className="quiet" lang="zh-CN">
        {words.range(parameter.range)}
        {original !== null && (
          <>
            <br />
            {words.current(original)}
          </>
        )}
      </p>
      <Form.Item
        name="value"
        label={words.value}
        rules={[
          { required: true, message: frame.signIn.required },
          {
            validator: (_, value: string) =>
              value.trim() === original ? Promise.reject(words.sameValue) : Promise.resolve(),
          },
        ]}
      >
        {choices === null ? (
          <Input maxLength={100} autoComplete="off" />
        ) : (
          <Select options={choices.map((value) => ({ value, label: value }))} />
        )}
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[
          {
            validator: (_, reason: string | undefined) =>
              [...(reason ?? '').trim()].length < 5
                ? Promise.reject(words.reasonShort)
                : Promise.resolve(),
          },
        ]}
      >
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
      <div className="line">
        <Button type="primary" htmlType="submit">
          {words.apply}
        </Button>
        {made !== undefined && <Button onClick={reset}>{words.reset}</Button>}
      </div>
    </Form>
  )
}
